#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The arithmetic of the encoder. Every path gives the same bits: the integer products are exact,
// and the float parts do the same IEEE operations in the same order in sixteen lanes, never fused.

typedef enum kernel_path {
  kernel_portable = 0,
  kernel_avx2 = 1,
  kernel_avx512_vnni = 2
} kernel_path;

/// Whether this processor can run a path.
bool kernel_runs(kernel_path path);
/// The fastest path that this processor can run.
kernel_path kernel_best_path(void);
const char *_Nonnull kernel_path_name(kernel_path path);

enum {
  /// Columns of a packed matrix come in panels of this many.
  kernel_panel = 32,
  /// Floats that a vector holds; widths of float rows are multiples of it.
  kernel_lanes = 16,
  /// Width of one attention head.
  kernel_head_width = 32,
  /// Inputs that a matrix may have.
  kernel_longest_row = 2048
};

/// A layer's int8 weights in the order in which the products read them, with what turns the
/// integer sums into floats. `outputs` is padded to panels, `inputs` is a multiple of the lanes and no
/// more than the longest row.
typedef struct kernel_matrix {
  const int8_t *_Nonnull weights;
  const int32_t *_Nonnull sums;
  const int32_t *_Nonnull negative_sums;
  const float *_Nonnull scales;
  const float *_Nonnull biases;
  size_t outputs;
  size_t inputs;
} kernel_matrix;

/// Packs `rows` x `inputs` weights (one row for each output) into panels; `packed` holds
/// padded outputs x inputs bytes, `sums` the sum of each output's weights, and `negative_sums` that
/// of those below zero.
void kernel_pack(
    const int8_t *_Nonnull source, size_t rows, size_t inputs, int8_t *_Nonnull packed,
    int32_t *_Nonnull sums, int32_t *_Nonnull negative_sums);

/// Rounds float weights to int8, each output (`output_stride` apart) by its own largest weight.
void kernel_round_weights(
    const float *_Nonnull source, size_t output_stride, size_t input_stride, size_t outputs,
    size_t inputs, int8_t *_Nonnull rounded, float *_Nonnull scales);

/// Rounds each row to the 256 steps between its own least and largest value (zero among them, which
/// stays exact): norms and GELU leave lopsided rows, on which steps that are even about zero waste a
/// third of their fineness. `offsets` gets what each output's sum of weights is to be multiplied with
/// to undo the shift. What is written is for `kernel_linear` of the same path.
void kernel_quantise(
    kernel_path path, const float *_Nonnull x, size_t rows, size_t width, int8_t *_Nonnull rounded,
    float *_Nonnull scales, int32_t *_Nonnull offsets);

/// y = x W' + b for rounded rows; y has `outputs` floats a row.
void kernel_linear(
    kernel_path path, const kernel_matrix *_Nonnull matrix, const int8_t *_Nonnull rounded,
    const float *_Nonnull row_scales, const int32_t *_Nonnull row_offsets, size_t rows,
    float *_Nonnull y);

/// y = (x W' + b) with float inputs and the weights unrounded again: what rounding costs.
void kernel_linear_float(
    kernel_path path, const kernel_matrix *_Nonnull matrix, const float *_Nonnull x, size_t rows,
    float *_Nonnull y);

/// y = x M + start, all float; M is `inner` x `columns` (a multiple of the lanes), `start` a row of
/// `columns` or null.
void kernel_multiply(
    kernel_path path, const float *_Nonnull x, size_t rows, size_t inner,
    const float *_Nonnull matrix, size_t columns, const float *_Nullable start, float *_Nonnull y);

/// Writes the rows of x (`stride` apart, `width` used) as columns, padded with zeros to `columns`.
void kernel_transpose(
    const float *_Nonnull x, size_t rows, size_t stride, size_t width, size_t columns,
    float *_Nonnull y);

/// x = rounded table row of each id + the position's row.
void kernel_embed(
    kernel_path path, const int8_t *_Nonnull table, const float *_Nonnull scales,
    const float *_Nonnull positions, const int32_t *_Nonnull ids, size_t count, size_t width,
    float *_Nonnull x);

/// x = norm(x + added) * weight + bias, row by row, with variance epsilon 1e-12.
void kernel_layer_norm(
    kernel_path path, float *_Nonnull x, const float *_Nullable added, size_t rows, size_t width,
    const float *_Nonnull weight, const float *_Nonnull bias);

/// x = x * Phi(x), with Phi the normal distribution's cumulative function (erf, not tanh).
void kernel_gelu(kernel_path path, float *_Nonnull x, size_t count);

/// Floats that `kernel_attention` wants for a sentence of so many rows.
size_t kernel_attention_scratch(size_t rows);

/// Self-attention within one sentence; a row of qkv holds all queries, all keys and all values.
void kernel_attention(
    kernel_path path, const float *_Nonnull qkv, size_t rows, size_t heads,
    float *_Nonnull scratch, float *_Nonnull out);

/// out[r] = rows[r] . head + side[r] for `count` rows of `width`.
void kernel_dots(
    kernel_path path, const float *_Nonnull rows, const float *_Nonnull head,
    const float *_Nonnull side, size_t count, size_t width, float *_Nonnull out);

bool kernel_all_finite(const float *_Nonnull x, size_t count);

/// SHA-256 (FIPS 180-4) of some bytes.
void kernel_sha256(const void *_Nonnull bytes, size_t count, uint8_t digest[_Nonnull 32]);
