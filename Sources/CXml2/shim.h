#include <libxml/xmlversion.h>
// Debian's libxml2 exposes the system's ICU in its headers, whose types clash with those of the ICU
// inside Foundation. Only pointers to the parser's types are used here, so nothing is lost.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
