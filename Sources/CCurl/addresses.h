#ifndef RAPPORTEUR_CCURL_ADDRESSES_H
#define RAPPORTEUR_CCURL_ADDRESSES_H

#include <sys/socket.h>

/// Whether a socket may be opened to an address without reaching the machine or its own network.
int rapporteur_is_public(const struct sockaddr *address);

#endif
