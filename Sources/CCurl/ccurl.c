// For SOCK_CLOEXEC.
#define _GNU_SOURCE
#include "ccurl.h"

#include <curl/curl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "addresses.h"

// More than any honest server sends.
#define HEADER_LIMIT (256u * 1024)

const char *ccurl_version(void) { return curl_version_info(CURLVERSION_NOW)->version; }

typedef struct {
  uint8_t *bytes;
  size_t length, capacity;
} buffer;

typedef struct {
  const ccurl_request *request;
  buffer body, headers;
  int is_over, is_cut, met_private, is_stopped;
} exchange;

static int append(buffer *to, const void *bytes, size_t count) {
  if (to->capacity - to->length < count) {
    size_t wanted = to->length + count;
    size_t capacity = to->capacity < 4096 ? 4096 : to->capacity * 2;
    if (capacity < wanted) capacity = wanted;
    uint8_t *grown = realloc(to->bytes, capacity);
    if (!grown) return 0;
    to->bytes = grown;
    to->capacity = capacity;
  }
  memcpy(to->bytes + to->length, bytes, count);
  to->length += count;
  return 1;
}

static size_t take_body(char *bytes, size_t size, size_t count, void *context) {
  exchange *ex = context;
  count *= size;
  size_t left = ex->request->body_limit - ex->body.length;
  if (count > left) {
    ex->is_over = 1;
    if (ex->request->cuts_body) {
      ex->is_cut = 1;
      append(&ex->body, bytes, left);
    }
    return 0;
  }
  return append(&ex->body, bytes, count) ? count : 0;
}

static size_t take_header(char *bytes, size_t size, size_t count, void *context) {
  exchange *ex = context;
  count *= size;
  // An interim answer (100, 103) comes before the one that counts.
  if (count >= 5 && memcmp(bytes, "HTTP/", 5) == 0) ex->headers.length = 0;
  if (count > HEADER_LIMIT - ex->headers.length) {
    ex->is_over = 1;
    return 0;
  }
  return append(&ex->headers, bytes, count) ? count : 0;
}

// The address is looked at where the socket is opened, so that a name cannot stand for one address
// when it is checked and for another when it is used.
static curl_socket_t open_socket(
    void *context, curlsocktype purpose, struct curl_sockaddr *address) {
  exchange *ex = context;
  (void)purpose;
  const ccurl_request *request = ex->request;
  if (!request->allows_private && !request->uses_proxy && !rapporteur_is_public(&address->addr)) {
    ex->met_private = 1;
    return CURL_SOCKET_BAD;
  }
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

static int look_up(
    void *context, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d) {
  (void)a, (void)b, (void)c, (void)d;
  exchange *ex = context;
  if (!ex->request->stops || !ex->request->stops(ex->request->context)) return 0;
  ex->is_stopped = 1;
  return 1;
}

// What libcurl's own parser, which the fetch goes by, finds in the address.
static ccurl_outcome check(const char *address) {
  ccurl_outcome outcome = CCURL_BAD_ADDRESS;
  char *scheme = NULL, *user = NULL, *password = NULL;
  CURLU *url = curl_url();
  if (!url) return outcome;
  if (curl_url_set(url, CURLUPART_URL, address, CURLU_NON_SUPPORT_SCHEME) == CURLUE_OK &&
      curl_url_get(url, CURLUPART_SCHEME, &scheme, 0) == CURLUE_OK) {
    curl_url_get(url, CURLUPART_USER, &user, 0);
    curl_url_get(url, CURLUPART_PASSWORD, &password, 0);
    if (strcmp(scheme, "http") != 0 && strcmp(scheme, "https") != 0)
      outcome = CCURL_SCHEME;
    else if (user || password)
      outcome = CCURL_CREDENTIALS;
    else
      outcome = CCURL_OK;
  }
  curl_free(scheme);
  curl_free(user);
  curl_free(password);
  curl_url_cleanup(url);
  return outcome;
}

static ccurl_outcome outcome_of(CURLcode code, const exchange *ex) {
  if (ex->is_stopped) return CCURL_STOPPED;
  if (ex->is_cut) return CCURL_OK;
  if (ex->is_over) return CCURL_TOO_LARGE;
  switch (code) {
    case CURLE_OK: return CCURL_OK;
    case CURLE_URL_MALFORMAT: return CCURL_BAD_ADDRESS;
    case CURLE_UNSUPPORTED_PROTOCOL: return CCURL_SCHEME;
    case CURLE_LOGIN_DENIED: return CCURL_CREDENTIALS;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY: return CCURL_RESOLVE;
    case CURLE_COULDNT_CONNECT: return ex->met_private ? CCURL_PRIVATE : CCURL_CONNECT;
    case CURLE_OPERATION_TIMEDOUT: return CCURL_TIMEOUT;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE: return CCURL_TLS;
    case CURLE_FILESIZE_EXCEEDED: return CCURL_TOO_LARGE;
    default: return CCURL_BROKEN;
  }
}

static struct curl_slist *header_list(const ccurl_request *request) {
  struct curl_slist *list = NULL;
  for (size_t i = 0; i < request->header_count; i++) {
    if (strpbrk(request->headers[i], "\r\n")) continue;
    struct curl_slist *longer = curl_slist_append(list, request->headers[i]);
    if (longer) list = longer;
  }
  return list;
}

static void set_up(CURL *curl, const ccurl_request *request, exchange *ex, char *detail) {
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, detail);
  curl_easy_setopt(curl, CURLOPT_URL, request->url);
  curl_easy_setopt(curl, CURLOPT_USERAGENT, request->user_agent);
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(curl, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
  curl_easy_setopt(curl, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
  curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "");
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, request->connect_ms);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, request->total_ms);
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, request->low_speed_bytes);
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, request->low_speed_seconds);
  if (!request->uses_proxy) curl_easy_setopt(curl, CURLOPT_PROXY, "");
  curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, ex);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_body);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, ex);
  curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, take_header);
  curl_easy_setopt(curl, CURLOPT_HEADERDATA, ex);
  curl_easy_setopt(curl, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, look_up);
  curl_easy_setopt(curl, CURLOPT_XFERINFODATA, ex);
  curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
}

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void begin(void) { curl_global_init(CURL_GLOBAL_DEFAULT); }

void ccurl_fetch(const ccurl_request *request, ccurl_response *response) {
  memset(response, 0, sizeof *response);
  pthread_once(&once, begin);
  response->outcome = check(request->url);
  if (response->outcome != CCURL_OK) return;
  response->outcome = CCURL_BROKEN;
  CURL *curl = curl_easy_init();
  if (!curl) return;
  char detail[CURL_ERROR_SIZE] = "";
  exchange ex = {.request = request};
  struct curl_slist *headers = header_list(request);
  set_up(curl, request, &ex, detail);
  if (headers) curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
  CURLcode code = curl_easy_perform(curl);
  response->outcome = outcome_of(code, &ex);
  if (response->outcome == CCURL_OK) {
    char *redirect = NULL;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &response->status);
    curl_easy_getinfo(curl, CURLINFO_REDIRECT_URL, &redirect);
    if (redirect) response->redirect = strdup(redirect);
    response->body = ex.body.bytes;
    response->body_length = ex.body.length;
    response->headers = (char *)ex.headers.bytes;
    response->headers_length = ex.headers.length;
  } else {
    snprintf(
        response->detail, sizeof response->detail, "%s",
        detail[0] ? detail : curl_easy_strerror(code));
    free(ex.body.bytes);
    free(ex.headers.bytes);
  }
  curl_slist_free_all(headers);
  curl_easy_cleanup(curl);
}

void ccurl_free(ccurl_response *response) {
  free(response->body);
  free(response->headers);
  free(response->redirect);
  memset(response, 0, sizeof *response);
}
