#pragma once

#include <stddef.h>
#include <stdint.h>

// Sixteen floats that the compiler lays over one, two or four registers, lane by lane alike.
typedef float lanes __attribute__((ext_vector_type(16)));
typedef int32_t whole_lanes __attribute__((ext_vector_type(16)));
typedef int8_t byte_lanes __attribute__((ext_vector_type(16)));
// The same at any address, in memory that other types share.
typedef float loose_lanes __attribute__((ext_vector_type(16), aligned(4), may_alias));
typedef int8_t loose_byte_lanes __attribute__((ext_vector_type(16), aligned(1), may_alias));

#define INLINE static inline __attribute__((always_inline))
