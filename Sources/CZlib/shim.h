#ifndef RAPPORTEUR_CZLIB_SHIM_H
#define RAPPORTEUR_CZLIB_SHIM_H
#include <zlib.h>
#endif
