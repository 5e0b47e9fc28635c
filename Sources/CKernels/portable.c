#include <string.h>

#include "lanes.h"
#include "path.h"

#pragma STDC FP_CONTRACT OFF
#pragma clang diagnostic ignored "-Wpsabi"

#define PATH(name) name##_portable
#define MARK 0
#include "float_body.h"

void linear_portable(
    const kernel_matrix *matrix, const int8_t *rounded, const float *row_scales, size_t rows,
    float *y) {
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
          sum, row_scales[row], matrix->scales + n, matrix->biases + n,
          y + row * matrix->outputs + n);
    }
  }
}
