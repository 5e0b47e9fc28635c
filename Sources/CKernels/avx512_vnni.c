#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

#include "lanes.h"
#include "path.h"

#pragma STDC FP_CONTRACT OFF
#pragma clang attribute push(                                                             \
    __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni"))), apply_to = function)

#define PATH(name) name##_avx512_vnni
// dpbusd multiplies unsigned by signed bytes: activations are moved up by 128.
#define MARK 0x80
#include "float_body.h"

// `count` rows against a panel of 32 outputs. The 128 by which the activations are too large costs
// 128 times the sum of an output's weights, which the sums start without.
INLINE void panel(
    const int8_t *x, const float *row_scales, int count, const kernel_matrix *matrix, size_t n,
    float *y) {
  size_t inputs = matrix->inputs;
  const int8_t *low = matrix->weights + n * inputs, *high = low + inputs * kernel_lanes;
  __m512i sums[12][2];
  const __m512i zero = _mm512_setzero_si512();
  __m512i a = _mm512_sub_epi32(zero, _mm512_slli_epi32(_mm512_loadu_si512(matrix->sums + n), 7));
  __m512i b =
      _mm512_sub_epi32(zero, _mm512_slli_epi32(_mm512_loadu_si512(matrix->sums + n + 16), 7));
#pragma clang loop unroll(full)
  for (int r = 0; r < count; r++) {
    sums[r][0] = a;
    sums[r][1] = b;
  }
  for (size_t k = 0; k < inputs; k += 4) {
    a = _mm512_loadu_si512(low + k * kernel_lanes);
    b = _mm512_loadu_si512(high + k * kernel_lanes);
#pragma clang loop unroll(full)
    for (int r = 0; r < count; r++) {
      int32_t four;
      memcpy(&four, x + (size_t)r * inputs + k, 4);
      __m512i v = _mm512_set1_epi32(four);
      sums[r][0] = _mm512_dpbusd_epi32(sums[r][0], v, a);
      sums[r][1] = _mm512_dpbusd_epi32(sums[r][1], v, b);
    }
  }
#pragma clang loop unroll(full)
  for (int r = 0; r < count; r++) {
    float *to = y + (size_t)r * matrix->outputs + n;
    finish((whole_lanes)sums[r][0], row_scales[r], matrix->scales + n, matrix->biases + n, to);
    finish(
        (whole_lanes)sums[r][1], row_scales[r], matrix->scales + n + 16, matrix->biases + n + 16,
        to + 16);
  }
}

void linear_avx512_vnni(
    const kernel_matrix *matrix, const int8_t *rounded, const float *row_scales, size_t rows,
    float *y) {
  for (size_t n = 0; n < matrix->outputs; n += kernel_panel) {
    size_t row = 0;
#define PANELS(count)                                                                        \
  for (; row + count <= rows; row += count)                                                  \
    panel(                                                                                   \
        rounded + row * matrix->inputs, row_scales + row, count, matrix, n,                  \
        y + row * matrix->outputs);
    PANELS(12)
    PANELS(8)
    PANELS(4)
    PANELS(2)
    PANELS(1)
#undef PANELS
  }
}

#pragma clang attribute pop
#endif
