#include <string.h>

#include "kernels.h"

// A panel half holds sixteen outputs; for each four inputs their sixty-four weights stand together,
// the four of one output side by side: what one multiply-and-add of bytes takes in.
enum { half = kernel_lanes };

static void pack_half(
    const int8_t *source, size_t rows, size_t inputs, int8_t *packed, int32_t *sums,
    int32_t *negative_sums) {
  for (size_t row = 0; row < half; row++) {
    sums[row] = negative_sums[row] = 0;
    if (row >= rows) {
      for (size_t k = 0; k < inputs; k += 4) memset(packed + k * half + row * 4, 0, 4);
      continue;
    }
    const int8_t *from = source + row * inputs;
    int32_t sum = 0, negative = 0;
    for (size_t k = 0; k < inputs; k++) {
      sum += from[k];
      negative += from[k] < 0 ? from[k] : 0;
    }
    for (size_t k = 0; k < inputs; k += 4) memcpy(packed + k * half + row * 4, from + k, 4);
    sums[row] = sum;
    negative_sums[row] = negative;
  }
}

void kernel_pack(
    const int8_t *source, size_t rows, size_t inputs, int8_t *packed, int32_t *sums,
    int32_t *negative_sums) {
  size_t padded = (rows + kernel_panel - 1) / kernel_panel * kernel_panel;
  for (size_t first = 0; first < padded; first += half)
    pack_half(
        source + (first < rows ? first : 0) * inputs, first < rows ? rows - first : 0, inputs,
        packed + first * inputs, sums + first, negative_sums + first);
}

void kernel_round_weights(
    const float *source, size_t output_stride, size_t input_stride, size_t outputs, size_t inputs,
    int8_t *rounded, float *scales) {
  for (size_t output = 0; output < outputs; output++, rounded += inputs) {
    const float *from = source + output * output_stride;
    float largest = 1e-9f;
    for (size_t k = 0; k < inputs; k++) {
      float size = __builtin_fabsf(from[k * input_stride]);
      if (size > largest) largest = size;
    }
    scales[output] = largest / 127.0f;
    for (size_t k = 0; k < inputs; k++) {
      // Adding 1.5 * 2^23 rounds to a whole number.
      float whole = from[k * input_stride] * (127.0f / largest) + 12582912.0f;
      rounded[k] = (int8_t)(whole - 12582912.0f);
    }
  }
}

void kernel_transpose(
    const float *x, size_t rows, size_t stride, size_t width, size_t columns, float *y) {
  for (size_t column = 0; column < width; column++) {
    float *to = y + column * columns;
    for (size_t row = 0; row < rows; row++) to[row] = x[row * stride + column];
    for (size_t row = rows; row < columns; row++) to[row] = 0;
  }
}

size_t kernel_attention_scratch(size_t rows) {
  size_t padded = (rows + kernel_lanes - 1) / kernel_lanes * kernel_lanes;
  return padded * (kernel_head_width + 4);
}

bool kernel_all_finite(const float *x, size_t count) {
  uint32_t bad = 0;
  for (size_t i = 0; i < count; i++) {
    uint32_t bits;
    memcpy(&bits, x + i, 4);
    bad |= (bits & 0x7F800000u) == 0x7F800000u;
  }
  return bad == 0;
}
