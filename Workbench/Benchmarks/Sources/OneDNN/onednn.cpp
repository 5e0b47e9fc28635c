#include "onednn.h"

#include <dnnl.hpp>
#include <string>

using dnnl::memory;

struct onednn_product {
  dnnl::engine engine{dnnl::engine::kind::cpu, 0};
  dnnl::stream stream{engine};
  dnnl::matmul::primitive_desc description;
  dnnl::matmul product;
  memory source, weights, result;
  std::string name;
};

namespace {

dnnl::matmul::primitive_desc described(
    const dnnl::engine &engine, const memory::desc &source, const memory::desc &weights,
    const memory::desc &result) {
#if DNNL_VERSION_MAJOR >= 3
  return dnnl::matmul::primitive_desc(engine, source, weights, result);
#else
  return dnnl::matmul::primitive_desc({source, weights, result}, engine);
#endif
}

}  // namespace

onednn_product *onednn_make(size_t rows, size_t outputs, size_t inputs, const int8_t *weights) {
  try {
    auto *made = new onednn_product;
    const auto m = memory::dim(rows), n = memory::dim(outputs), k = memory::dim(inputs);
    using tag = memory::format_tag;
    using type = memory::data_type;
    memory::desc source({m, k}, type::u8, tag::ab), result({m, n}, type::s32, tag::ab);
    memory::desc given({k, n}, type::s8, tag::ba), any({k, n}, type::s8, tag::any);
    made->description = described(made->engine, source, any, result);
    made->product = dnnl::matmul(made->description);
    made->weights = memory(made->description.weights_desc(), made->engine);
    memory plain(given, made->engine, const_cast<int8_t *>(weights));
    dnnl::reorder(plain, made->weights).execute(made->stream, plain, made->weights);
    made->stream.wait();
    made->source = memory(source, made->engine, nullptr);
    made->result = memory(result, made->engine, nullptr);
    made->name = made->description.impl_info_str();
    return made;
  } catch (const dnnl::error &) {
    return nullptr;
  }
}

const char *onednn_name(const onednn_product *product) { return product->name.c_str(); }

void onednn_run(onednn_product *product, const uint8_t *x, int32_t *y) {
  product->source.set_data_handle(const_cast<uint8_t *>(x));
  product->result.set_data_handle(y);
  product->product.execute(
      product->stream,
      {{DNNL_ARG_SRC, product->source},
       {DNNL_ARG_WEIGHTS, product->weights},
       {DNNL_ARG_DST, product->result}});
  product->stream.wait();
}

void onednn_free(onednn_product *product) { delete product; }
