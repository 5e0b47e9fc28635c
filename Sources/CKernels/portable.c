#include <string.h>

#include "lanes.h"
#include "path.h"

#pragma STDC FP_CONTRACT OFF
#pragma clang diagnostic ignored "-Wpsabi"

#define PATH(name) name##_portable
#define MARK 128
#include "float_body.h"

#if defined(__SSE2__)
#include <emmintrin.h>

// Every x86-64 processor multiplies and adds pairs of 16-bit numbers.

INLINE __m128i low_halves(__m128i bytes) {
  return _mm_srai_epi16(_mm_unpacklo_epi8(bytes, bytes), 8);
}

INLINE __m128i high_halves(__m128i bytes) {
  return _mm_srai_epi16(_mm_unpackhi_epi8(bytes, bytes), 8);
}

// Two partial sums of each of two outputs, and of the next two, to one sum of each of the four.
INLINE __m128i folded(__m128i a, __m128i b) {
  __m128 even = _mm_shuffle_ps((__m128)a, (__m128)b, _MM_SHUFFLE(2, 0, 2, 0));
  __m128 odd = _mm_shuffle_ps((__m128)a, (__m128)b, _MM_SHUFFLE(3, 1, 3, 1));
  return _mm_add_epi32((__m128i)even, (__m128i)odd);
}

// `count` rows against eight outputs of the half panel at `weights`.
INLINE void eight_outputs(
    const int16_t *x, int count, size_t inputs, const int8_t *weights, int32_t *out) {
  __m128i sums[2][4];
  for (int r = 0; r < count; r++)
    for (int i = 0; i < 4; i++) sums[r][i] = _mm_setzero_si128();
  for (size_t k = 0; k < inputs; k += 4) {
    const __m128i *from = (const __m128i *)(weights + k * kernel_lanes);
    __m128i first = _mm_loadu_si128(from), second = _mm_loadu_si128(from + 1);
    __m128i w[4] = {
        low_halves(first), high_halves(first), low_halves(second), high_halves(second)};
#pragma clang loop unroll(full)
    for (int r = 0; r < count; r++) {
      __m128i four = _mm_loadl_epi64((const __m128i *)(x + (size_t)r * kernel_longest_row + k));
      four = _mm_unpacklo_epi64(four, four);
#pragma clang loop unroll(full)
      for (int i = 0; i < 4; i++)
        sums[r][i] = _mm_add_epi32(sums[r][i], _mm_madd_epi16(w[i], four));
    }
  }
  for (int r = 0; r < count; r++)
    for (int i = 0; i < 2; i++)
      _mm_storeu_si128(
          (__m128i *)(out + r * kernel_lanes + i * 4), folded(sums[r][2 * i], sums[r][2 * i + 1]));
}

INLINE void linear_rows(
    const kernel_matrix *matrix, const int8_t *rounded, const float *row_scales,
    const int32_t *row_offsets, int count, float *y) {
  size_t inputs = matrix->inputs;
  int16_t x[2 * kernel_longest_row];
  for (int r = 0; r < count; r++)
    for (size_t k = 0; k < inputs; k++)
      x[(size_t)r * kernel_longest_row + k] = rounded[(size_t)r * inputs + k];
  for (size_t n = 0; n < matrix->outputs; n += kernel_lanes) {
    const int8_t *weights = matrix->weights + n * inputs;
    int32_t sums[2 * kernel_lanes];
    eight_outputs(x, count, inputs, weights, sums);
    eight_outputs(x, count, inputs, weights + 32, sums + 8);
    for (int r = 0; r < count; r++) {
      whole_lanes sum;
      memcpy(&sum, sums + r * kernel_lanes, sizeof sum);
      finish(
          shifted(sum, matrix->sums + n, row_offsets[r]), row_scales[r], matrix->scales + n, matrix->biases + n,
          y + (size_t)r * matrix->outputs + n);
    }
  }
}

void linear_portable(
    const kernel_matrix *matrix, const int8_t *rounded, const float *row_scales,
    const int32_t *row_offsets, size_t rows, float *y) {
  size_t row = 0;
  for (; row + 2 <= rows; row += 2)
    linear_rows(
        matrix, rounded + row * matrix->inputs, row_scales + row, row_offsets + row, 2,
        y + row * matrix->outputs);
  for (; row < rows; row++)
    linear_rows(
        matrix, rounded + row * matrix->inputs, row_scales + row, row_offsets + row, 1,
        y + row * matrix->outputs);
}
#else
void linear_portable(
    const kernel_matrix *matrix, const int8_t *rounded, const float *row_scales,
    const int32_t *row_offsets, size_t rows, float *y) {
  size_t inputs = matrix->inputs;
  for (size_t n = 0; n < matrix->outputs; n += kernel_lanes) {
    const int8_t *weights = matrix->weights + n * inputs;
    for (size_t row = 0; row < rows; row++) {
      const int8_t *x = rounded + row * inputs;
      int32_t sums[kernel_lanes] = {0};
      for (size_t k = 0; k < inputs; k += 4) {
        const int8_t *w = weights + k * kernel_lanes;
        int32_t x0 = x[k], x1 = x[k + 1], x2 = x[k + 2], x3 = x[k + 3];
        for (size_t j = 0; j < kernel_lanes; j++, w += 4)
          sums[j] += x0 * w[0] + x1 * w[1] + x2 * w[2] + x3 * w[3];
      }
      whole_lanes sum;
      memcpy(&sum, sums, sizeof sum);
      finish(
          shifted(sum, matrix->sums + n, row_offsets[row]), row_scales[row], matrix->scales + n, matrix->biases + n,
          y + row * matrix->outputs + n);
    }
  }
}
#endif
