#pragma once

#include "kernels.h"

// What each path defines; `path.c` picks one.
#define DECLARE_PATH(path)                                                                        \
  void quantise_##path(const float *, size_t, size_t, int8_t *, float *, int32_t *);              \
  void linear_##path(                                                                             \
      const kernel_matrix *, const int8_t *, const float *, const int32_t *, size_t, float *);    \
  void linear_float_##path(const kernel_matrix *, const float *, size_t, float *);                \
  void multiply_##path(                                                                           \
      const float *, size_t, size_t, const float *, size_t, const float *, float *);              \
  void embed_##path(                                                                              \
      const int8_t *, const float *, const float *, const int32_t *, size_t, size_t, float *);    \
  void layer_norm_##path(                                                                         \
      float *, const float *, size_t, size_t, const float *, const float *);                      \
  void gelu_##path(float *, size_t);                                                              \
  void attention_##path(const float *, size_t, size_t, float *, float *);                         \
  void dots_##path(const float *, const float *, const float *, size_t, size_t, float *);

DECLARE_PATH(portable)
#if defined(__x86_64__)
DECLARE_PATH(avx2)
DECLARE_PATH(avx512_vnni)
#endif
