// The float parts of a path, included once for each: PATH(name) names its functions, MARK is what a
// rounded value, 0 ... 255, is moved down by where the path's products want signed bytes.

INLINE lanes load(const float *p) { return *(const loose_lanes *)p; }
INLINE void store(float *p, lanes v) { *(loose_lanes *)p = v; }
INLINE lanes spread(float v) { return v - (lanes){0}; }
INLINE whole_lanes bits_of(lanes v) { return (whole_lanes)v; }
INLINE lanes larger(lanes a, lanes b) { return a > b ? a : b; }
INLINE lanes smaller(lanes a, lanes b) { return a < b ? a : b; }
INLINE lanes absolute(lanes v) { return (lanes)(bits_of(v) & 0x7FFFFFFF); }

// Halves are folded onto each other, so that the order of the additions is everywhere the same.
INLINE float sum_of(lanes v) {
  for (int step = 8; step > 0; step /= 2)
    for (int i = 0; i < step; i++) v[i] += v[i + step];
  return v[0];
}

INLINE float largest_of(lanes v) {
  for (int step = 8; step > 0; step /= 2)
    for (int i = 0; i < step; i++) v[i] = v[i] > v[i + step] ? v[i] : v[i + step];
  return v[0];
}

// e^x for x <= 0 (softmax asks for no other): 2^n times a polynomial of the rest, |rest| <= ln 2 / 2,
// Taylor's to the seventh power (error below 1e-8). Below -87 the result would be subnormal.
INLINE lanes exponential(lanes x) {
  x = larger(x, spread(-87.0f));
  const lanes magic = spread(12582912.0f);  // 1.5 * 2^23: adding it rounds to a whole number
  lanes t = x * 1.44269504f + magic;
  lanes n = t - magic;
  lanes r = x - n * 0.693145752f;  // ln 2 in two parts, so that n * ln 2 is exact
  r = r - n * 1.42860677e-6f;
  lanes p = r * 1.98412698e-4f + 1.38888889e-3f;
  p = p * r + 8.33333333e-3f;
  p = p * r + 4.16666667e-2f;
  p = p * r + 1.66666667e-1f;
  p = p * r + 0.5f;
  p = p * r + 1.0f;
  p = p * r + 1.0f;
  whole_lanes power = (bits_of(t) - 0x4B400000 + 127) << 23;
  return p * (lanes)power;
}

// x Phi(x) = x/2 (1 + erf(x / sqrt 2)); erf(x / sqrt 2) as x P(x^2) / Q(x^2), fitted over |x| <= 5.4
// (beyond it is +-1 in a float) by reweighted least squares; largest error of erf 3.4e-7.
INLINE lanes gelu_of(lanes x) {
  lanes y = smaller(larger(x, spread(-5.4f)), spread(5.4f));
  lanes z = y * y;
  lanes p = z * 4.677352014e-08f + 1.272004490e-05f;
  p = p * z + 3.286433294e-04f;
  p = p * z + 9.301702081e-03f;
  p = p * z + 6.674444562e-02f;
  p = p * z + 7.978844907e-01f;
  lanes q = z * 1.216591904e-06f + 7.240018894e-05f;
  q = q * z + 1.858981320e-03f;
  q = q * z + 2.837868467e-02f;
  q = q * z + 2.503178462e-01f;
  q = q * z + 1.0f;
  return x * 0.5f * (y * p / q + 1.0f);
}

void PATH(gelu)(float *x, size_t count) {
  for (size_t i = 0; i < count; i += kernel_lanes) store(x + i, gelu_of(load(x + i)));
}

// Adding 1.5 * 2^23 rounds to a whole number, which its bits then hold; with the zero point added
// to it, the shift costs nothing.
INLINE int32_t within_a_byte(int32_t v) { return v < 0 ? 0 : v > 255 ? 255 : v; }

void PATH(quantise)(
    const float *x, size_t rows, size_t width, int8_t *rounded, float *scales, int32_t *offsets) {
  const float magic = 12582912.0f;
  const int32_t magic_bits = 0x4B400000;
  for (size_t row = 0; row < rows; row++, x += width, rounded += width) {
    lanes low = {0}, high = {0};
    for (size_t i = 0; i < width; i += kernel_lanes) {
      lanes v = load(x + i);
      low = smaller(v, low);
      high = larger(v, high);
    }
    float below = largest_of(-low), range = largest_of(high) + below;
    if (!(range > 1e-9f)) range = 1e-9f;
    scales[row] = range / 255.0f;
    float factor = 255.0f / range;
    int32_t zero = within_a_byte(bits_of(spread(below * factor + magic))[0] - magic_bits);
    offsets[row] = MARK - zero;
    lanes lift = spread(magic + (float)zero);
    for (size_t i = 0; i < width; i += kernel_lanes) {
      whole_lanes whole = bits_of(load(x + i) * factor + lift) - magic_bits;
      whole = whole < 0 ? 0 : whole;
      whole = whole > 255 ? 255 : whole;
      *(loose_byte_lanes *)(rounded + i) = __builtin_convertvector(whole, byte_lanes) ^ (int8_t)MARK;
    }
  }
}

void PATH(embed)(
    const int8_t *table, const float *scales, const float *positions, const int32_t *ids,
    size_t count, size_t width, float *x) {
  for (size_t t = 0; t < count; t++, positions += width, x += width) {
    const int8_t *row = table + (size_t)ids[t] * width;
    lanes scale = spread(scales[ids[t]]);
    for (size_t i = 0; i < width; i += kernel_lanes) {
      byte_lanes bytes = *(const loose_byte_lanes *)(row + i);
      store(x + i, __builtin_convertvector(bytes, lanes) * scale + load(positions + i));
    }
  }
}

void PATH(layer_norm)(
    float *x, const float *added, size_t rows, size_t width, const float *weight,
    const float *bias) {
  for (size_t row = 0; row < rows; row++, x += width) {
    lanes sum = {0};
    for (size_t i = 0; i < width; i += kernel_lanes) {
      lanes v = load(x + i);
      if (added) v = v + load(added + row * width + i);
      store(x + i, v);
      sum = sum + v;
    }
    lanes mean = spread(sum_of(sum) / (float)width);
    lanes squares = {0};
    for (size_t i = 0; i < width; i += kernel_lanes) {
      lanes v = load(x + i) - mean;
      squares = squares + v * v;
    }
    lanes factor = spread(1.0f / __builtin_sqrtf(sum_of(squares) / (float)width + 1e-12f));
    for (size_t i = 0; i < width; i += kernel_lanes)
      store(x + i, (load(x + i) - mean) * factor * load(weight + i) + load(bias + i));
  }
}

// `count` rows of x against one vector's width of columns.
INLINE void multiply_block(
    const float *x, int count, size_t inner, const float *matrix, size_t stride,
    const float *start, float *y, size_t columns) {
  lanes sums[4];
  for (int r = 0; r < count; r++) sums[r] = start ? load(start) : (lanes){0};
  for (size_t k = 0; k < inner; k++) {
    lanes m = load(matrix + k * stride);
    for (int r = 0; r < count; r++) sums[r] = sums[r] + x[(size_t)r * inner + k] * m;
  }
  for (int r = 0; r < count; r++) store(y + (size_t)r * columns, sums[r]);
}

void PATH(multiply)(
    const float *x, size_t rows, size_t inner, const float *matrix, size_t columns,
    const float *start, float *y) {
  for (size_t n = 0; n < columns; n += kernel_lanes) {
    const float *s = start ? start + n : NULL;
    size_t row = 0;
    for (; row + 4 <= rows; row += 4)
      multiply_block(
          x + row * inner, 4, inner, matrix + n, columns, s, y + row * columns + n, columns);
    for (; row < rows; row++)
      multiply_block(
          x + row * inner, 1, inner, matrix + n, columns, s, y + row * columns + n, columns);
  }
}

void PATH(linear_float)(const kernel_matrix *matrix, const float *x, size_t rows, float *y) {
  size_t inner = matrix->inputs, columns = matrix->outputs;
  float weights[kernel_longest_row * kernel_lanes];
  for (size_t n = 0; n < columns; n += kernel_lanes) {
    const int8_t *from = matrix->weights + n * inner;
    for (size_t k = 0; k < inner; k++)
      for (size_t j = 0; j < kernel_lanes; j++)
        weights[k * kernel_lanes + j] = from[k / 4 * 64 + j * 4 + k % 4];
    float *to = y + n;
    size_t row = 0;
    for (; row + 4 <= rows; row += 4)
      multiply_block(
          x + row * inner, 4, inner, weights, kernel_lanes, NULL, to + row * columns, columns);
    for (; row < rows; row++)
      multiply_block(
          x + row * inner, 1, inner, weights, kernel_lanes, NULL, to + row * columns, columns);
    for (row = 0; row < rows; row++) {
      lanes sum = load(to + row * columns);
      store(to + row * columns, sum * load(matrix->scales + n) + load(matrix->biases + n));
    }
  }
}

void PATH(dots)(
    const float *rows, const float *head, const float *side, size_t count, size_t width,
    float *out) {
  for (size_t r = 0; r < count; r++, rows += width) {
    lanes sum = {0};
    for (size_t i = 0; i < width; i += kernel_lanes) sum = sum + load(rows + i) * load(head + i);
    out[r] = sum_of(sum) + side[r];
  }
}

// Attention weights of `count` queries of one head over all `rows` keys, not yet divided by their
// sum, which is returned as its inverse.
INLINE void attend_weights(
    const float *query, size_t stride, int count, const float *keys, size_t rows, size_t padded,
    float *weights, float *inverse) {
  lanes most[4];
  for (int r = 0; r < count; r++) most[r] = spread(-3e38f);
  for (size_t n = 0; n < padded; n += kernel_lanes) {
    lanes sums[4];
    for (int r = 0; r < count; r++) sums[r] = (lanes){0};
    for (size_t k = 0; k < kernel_head_width; k++) {
      lanes m = load(keys + k * padded + n);
      for (int r = 0; r < count; r++) sums[r] = sums[r] + query[(size_t)r * stride + k] * m;
    }
    for (int r = 0; r < count; r++) {
      lanes s = sums[r] * 0.176776695f;  // 1 / sqrt(head width)
      for (size_t j = 0; n + kernel_lanes > rows && j < kernel_lanes; j++)
        if (n + j >= rows) s[j] = -3e38f;
      most[r] = larger(s, most[r]);
      store(weights + (size_t)r * padded + n, s);
    }
  }
  for (int r = 0; r < count; r++) {
    lanes largest = spread(largest_of(most[r])), sum = {0};
    float *row = weights + (size_t)r * padded;
    for (size_t n = 0; n < padded; n += kernel_lanes) {
      lanes e = exponential(load(row + n) - largest);
      for (size_t j = 0; n + kernel_lanes > rows && j < kernel_lanes; j++)
        if (n + j >= rows) e[j] = 0;
      store(row + n, e);
      sum = sum + e;
    }
    inverse[r] = 1.0f / sum_of(sum);
  }
}

INLINE void attend(
    const float *query, const float *values, size_t stride, int count, const float *keys,
    size_t rows, size_t padded, float *weights, float *out, size_t width) {
  float inverse[4];
  attend_weights(query, stride, count, keys, rows, padded, weights, inverse);
  lanes low[4], high[4];
  for (int r = 0; r < count; r++) low[r] = high[r] = (lanes){0};
  for (size_t j = 0; j < rows; j++) {
    lanes a = load(values + j * stride), b = load(values + j * stride + kernel_lanes);
    for (int r = 0; r < count; r++) {
      float w = weights[(size_t)r * padded + j];
      low[r] = low[r] + w * a;
      high[r] = high[r] + w * b;
    }
  }
  for (int r = 0; r < count; r++) {
    store(out + (size_t)r * width, low[r] * inverse[r]);
    store(out + (size_t)r * width + kernel_lanes, high[r] * inverse[r]);
  }
}

void PATH(attention)(const float *qkv, size_t rows, size_t heads, float *scratch, float *out) {
  size_t width = heads * kernel_head_width, stride = 3 * width;
  size_t padded = (rows + kernel_lanes - 1) / kernel_lanes * kernel_lanes;
  float *keys = scratch, *weights = scratch + padded * kernel_head_width;
  for (size_t head = 0; head < heads; head++) {
    const float *query = qkv + head * kernel_head_width, *values = query + 2 * width;
    kernel_transpose(query + width, rows, stride, kernel_head_width, padded, keys);
    float *to = out + head * kernel_head_width;
    size_t row = 0;
    for (; row + 4 <= rows; row += 4)
      attend(
          query + row * stride, values, stride, 4, keys, rows, padded, weights, to + row * width,
          width);
    for (; row < rows; row++)
      attend(
          query + row * stride, values, stride, 1, keys, rows, padded, weights, to + row * width,
          width);
  }
}

// Undoes the shift of a row: its offset times each output's sum of weights.
INLINE whole_lanes shifted(whole_lanes sum, const int32_t *sums, int32_t offset) {
  whole_lanes own;
  memcpy(&own, sums, sizeof own);
  return sum + own * offset;
}

// The integer sums of sixteen outputs as floats: y = sum * (row's scale * output's scale) + bias.
INLINE void finish(whole_lanes sum, float row_scale, const float *scale, const float *bias, float *y) {
  store(y, __builtin_convertvector(sum, lanes) * (load(scale) * row_scale) + load(bias));
}
