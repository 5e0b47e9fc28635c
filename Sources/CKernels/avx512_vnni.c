#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

#include "lanes.h"
#include "path.h"

#pragma STDC FP_CONTRACT OFF
#pragma clang attribute push(                                                             \
    __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni"))), apply_to = function)

#define PATH(name) name##_avx512_vnni
// dpbusd multiplies unsigned by signed bytes, which is how rows are rounded.
#define MARK 0
#include "float_body.h"

// `count` rows against a panel of 32 outputs.
INLINE void panel(
    const int8_t *x, const float *row_scales, const int32_t *row_offsets, int count,
    const kernel_matrix *matrix, size_t n, float *y) {
  size_t inputs = matrix->inputs;
  const int8_t *low = matrix->weights + n * inputs, *high = low + inputs * kernel_lanes;
  __m512i sums[12][2];
  __m512i a, b;
#pragma clang loop unroll(full)
  for (int r = 0; r < count; r++) sums[r][0] = sums[r][1] = _mm512_setzero_si512();
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
#pragma clang loop unroll(full)
    for (size_t h = 0; h < 2; h++) {
      size_t m = n + h * kernel_lanes;
      finish(
          shifted((whole_lanes)sums[r][h], matrix->sums + m, row_offsets[r]), row_scales[r],
          matrix->scales + m, matrix->biases + m, to + h * kernel_lanes);
    }
  }
}

void linear_avx512_vnni(
    const kernel_matrix *matrix, const int8_t *rounded, const float *row_scales,
    const int32_t *row_offsets, size_t rows, float *y) {
  for (size_t n = 0; n < matrix->outputs; n += kernel_panel) {
    size_t row = 0;
#define PANELS(count)                                                                        \
  for (; row + count <= rows; row += count)                                                  \
    panel(                                                                                   \
        rounded + row * matrix->inputs, row_scales + row, row_offsets + row, count, matrix,  \
        n, y + row * matrix->outputs);
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
