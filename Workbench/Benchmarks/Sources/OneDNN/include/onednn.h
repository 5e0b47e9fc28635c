#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A product of unsigned by signed bytes, its weights packed as oneDNN likes them best.
typedef struct onednn_product onednn_product;

/// `weights` holds a row of `inputs` for each output. Null where oneDNN cannot.
onednn_product *_Nullable onednn_make(
    size_t rows, size_t outputs, size_t inputs, const int8_t *_Nonnull weights);
/// The code that oneDNN chose.
const char *_Nonnull onednn_name(const onednn_product *_Nonnull product);
void onednn_run(
    onednn_product *_Nonnull product, const uint8_t *_Nonnull x, int32_t *_Nonnull y);
void onednn_free(onednn_product *_Nonnull product);

#ifdef __cplusplus
}
#endif
