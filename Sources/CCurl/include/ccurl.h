#ifndef RAPPORTEUR_CCURL_H
#define RAPPORTEUR_CCURL_H

/// The version of the system's libcurl.
const char *ccurl_version(void);

#endif
