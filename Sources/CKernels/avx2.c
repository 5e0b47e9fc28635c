#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

#include "lanes.h"
#include "path.h"

#pragma STDC FP_CONTRACT OFF
#pragma clang diagnostic ignored "-Wpsabi"
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)

#define PATH(name) name##_avx2
#define MARK 128
#include "float_body.h"

// maddubs multiplies unsigned by signed bytes and saturates at 16 bits. Here |w| meets x where w is
// positive and ~x = -x - 1 where it is negative, which stays within 16 bits for every w and every x; what the ones are too many, the sums start without: the negative weights' sum.
// (Turning the sign of x outright takes an instruction that waits for the multipliers.)
INLINE __m256i add_products(__m256i sum, __m256i x, __m256i size, __m256i negative) {
  __m256i pairs = _mm256_maddubs_epi16(size, _mm256_xor_si256(x, negative));
  return _mm256_add_epi32(sum, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
}

// `count` rows against half a panel: 16 outputs in two registers.
INLINE void half_panel(
    const int8_t *x, const float *row_scales, const int32_t *row_offsets, int count,
    const kernel_matrix *matrix, size_t n, float *y) {
  size_t inputs = matrix->inputs;
  const int8_t *weights = matrix->weights + n * inputs;
  __m256i sums[4][2];
  const __m256i zero = _mm256_setzero_si256();
  const int32_t *negative_sums = matrix->negative_sums + n;
  __m256i start_a = _mm256_sub_epi32(zero, _mm256_loadu_si256((const void *)negative_sums));
  __m256i start_b = _mm256_sub_epi32(zero, _mm256_loadu_si256((const void *)(negative_sums + 8)));
#pragma clang loop unroll(full)
  for (int r = 0; r < count; r++) {
    sums[r][0] = start_a;
    sums[r][1] = start_b;
  }
  for (size_t k = 0; k < inputs; k += 4) {
    __m256i a = _mm256_loadu_si256((const void *)(weights + k * kernel_lanes));
    __m256i b = _mm256_loadu_si256((const void *)(weights + k * kernel_lanes + 32));
    __m256i negative_a = _mm256_cmpgt_epi8(zero, a), negative_b = _mm256_cmpgt_epi8(zero, b);
    __m256i size_a = _mm256_abs_epi8(a), size_b = _mm256_abs_epi8(b);
#pragma clang loop unroll(full)
    for (int r = 0; r < count; r++) {
      int32_t four;
      memcpy(&four, x + (size_t)r * inputs + k, 4);
      __m256i v = _mm256_set1_epi32(four);
      sums[r][0] = add_products(sums[r][0], v, size_a, negative_a);
      sums[r][1] = add_products(sums[r][1], v, size_b, negative_b);
    }
  }
  for (int r = 0; r < count; r++) {
    whole_lanes sum;
    memcpy(&sum, sums[r], sizeof sum);
    finish(
        shifted(sum, matrix->sums + n, row_offsets[r]), row_scales[r], matrix->scales + n, matrix->biases + n,
        y + (size_t)r * matrix->outputs + n);
  }
}

void linear_avx2(
    const kernel_matrix *matrix, const int8_t *rounded, const float *row_scales,
    const int32_t *row_offsets, size_t rows, float *y) {
  for (size_t n = 0; n < matrix->outputs; n += kernel_lanes) {
    size_t row = 0;
    for (; row + 4 <= rows; row += 4)
      half_panel(
          rounded + row * matrix->inputs, row_scales + row, row_offsets + row, 4, matrix, n,
          y + row * matrix->outputs);
    for (; row < rows; row++)
      half_panel(
          rounded + row * matrix->inputs, row_scales + row, row_offsets + row, 1, matrix, n,
          y + row * matrix->outputs);
  }
}

#pragma clang attribute pop
#endif
