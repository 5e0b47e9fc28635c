#include "path.h"

bool kernel_runs(kernel_path path) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  switch (path) {
    case kernel_portable: return true;
    case kernel_avx2: return __builtin_cpu_supports("avx2");
    case kernel_avx512_vnni:
      return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
             __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") &&
             __builtin_cpu_supports("avx512vnni");
  }
  return false;
#else
  return path == kernel_portable;
#endif
}

kernel_path kernel_best_path(void) {
  if (kernel_runs(kernel_avx512_vnni)) return kernel_avx512_vnni;
  if (kernel_runs(kernel_avx2)) return kernel_avx2;
  return kernel_portable;
}

const char *kernel_path_name(kernel_path path) {
  switch (path) {
    case kernel_avx512_vnni: return "avx512-vnni";
    case kernel_avx2: return "avx2";
    default: return "portable";
  }
}

#if defined(__x86_64__)
#define ON(path, call, ...)                                                   \
  switch (path) {                                                             \
    case kernel_avx512_vnni: call##_avx512_vnni(__VA_ARGS__); break;          \
    case kernel_avx2: call##_avx2(__VA_ARGS__); break;                        \
    default: call##_portable(__VA_ARGS__); break;                             \
  }
#else
#define ON(path, call, ...) \
  (void)path;               \
  call##_portable(__VA_ARGS__);
#endif

void kernel_quantise(
    kernel_path path, const float *x, size_t rows, size_t width, int8_t *rounded, float *scales,
    int32_t *offsets) {
  ON(path, quantise, x, rows, width, rounded, scales, offsets)
}

void kernel_linear(
    kernel_path path, const kernel_matrix *matrix, const int8_t *rounded, const float *row_scales,
    const int32_t *row_offsets, size_t rows, float *y) {
  ON(path, linear, matrix, rounded, row_scales, row_offsets, rows, y)
}

void kernel_linear_float(
    kernel_path path, const kernel_matrix *matrix, const float *x, size_t rows, float *y) {
  ON(path, linear_float, matrix, x, rows, y)
}

void kernel_multiply(
    kernel_path path, const float *x, size_t rows, size_t inner, const float *matrix,
    size_t columns, const float *start, float *y) {
  ON(path, multiply, x, rows, inner, matrix, columns, start, y)
}

void kernel_embed(
    kernel_path path, const int8_t *table, const float *scales, const float *positions,
    const int32_t *ids, size_t count, size_t width, float *x) {
  ON(path, embed, table, scales, positions, ids, count, width, x)
}

void kernel_layer_norm(
    kernel_path path, float *x, const float *added, size_t rows, size_t width, const float *weight,
    const float *bias) {
  ON(path, layer_norm, x, added, rows, width, weight, bias)
}

void kernel_gelu(kernel_path path, float *x, size_t count) { ON(path, gelu, x, count) }

void kernel_attention(
    kernel_path path, const float *qkv, size_t rows, size_t heads, float *scratch, float *out) {
  ON(path, attention, qkv, rows, heads, scratch, out)
}

void kernel_dots(
    kernel_path path, const float *rows, const float *head, const float *side, size_t count,
    size_t width, float *out) {
  ON(path, dots, rows, head, side, count, width, out)
}
