#ifndef RAPPORTEUR_CCURL_H
#define RAPPORTEUR_CCURL_H

#include <stddef.h>
#include <stdint.h>

/// The version of the system's libcurl.
const char *ccurl_version(void);

/// How a fetch ended. Everything but CCURL_OK leaves status, headers and body unset.
typedef enum {
  CCURL_OK = 0,
  /// No address at all, or one that libcurl cannot take apart.
  CCURL_BAD_ADDRESS,
  /// Neither http nor https.
  CCURL_SCHEME,
  /// The address holds a user name or a password.
  CCURL_CREDENTIALS,
  CCURL_RESOLVE,
  CCURL_CONNECT,
  /// The name stands for nothing but addresses that are not of the public network.
  CCURL_PRIVATE,
  CCURL_TIMEOUT,
  CCURL_TLS,
  CCURL_TOO_LARGE,
  CCURL_STOPPED,
  /// The server broke off or does not speak HTTP.
  CCURL_BROKEN,
} ccurl_outcome;

typedef struct {
  const char *url;
  const char *user_agent;
  /// Lines "Name: value"; a line break in one makes it be left out.
  const char *const *headers;
  size_t header_count;
  long connect_ms;
  long total_ms;
  /// Slower than so many bytes a second for so many seconds is given up.
  long low_speed_bytes;
  long low_speed_seconds;
  /// Bytes of the body after it is unpacked.
  size_t body_limit;
  /// A body over the limit is cut there instead of refused.
  int cuts_body;
  /// Loopback, private and other addresses that are not public may be reached.
  int allows_private;
  /// The proxies that the environment names are used; what they reach is not checked.
  int uses_proxy;
  /// Asked about once a second; not zero ends the fetch. May be null.
  int (*stops)(void *context);
  void *context;
} ccurl_request;

typedef struct {
  ccurl_outcome outcome;
  long status;
  uint8_t *body;
  size_t body_length;
  /// The header lines of the last answer, each ended by CR LF.
  char *headers;
  size_t headers_length;
  /// The absolute address that a redirect names; null where there is none.
  char *redirect;
  /// libcurl's own words, ended by zero.
  char detail[256];
} ccurl_response;

/// One exchange over HTTP, redirects not followed: no cookies, no netrc, no credentials. The
/// response is freed by `ccurl_free` however it ended.
void ccurl_fetch(const ccurl_request *request, ccurl_response *response);

void ccurl_free(ccurl_response *response);

/// Whether an address in digits (IPv4 or IPv6) is of the public network; zero for what is no address.
int ccurl_is_public(const char *address);

#endif
