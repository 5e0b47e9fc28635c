#include "addresses.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdint.h>
#include <string.h>

#include "ccurl.h"

// The special-purpose registries of IANA (RFC 6890 and its successors), with multicast.
typedef struct {
  uint32_t base;
  int bits;
} block4;

static const block4 special4[] = {
    {0x00000000, 8},   // "this network"
    {0x0A000000, 8},   // private, RFC 1918
    {0x64400000, 10},  // shared by carriers, RFC 6598
    {0x7F000000, 8},   // loopback
    {0xA9FE0000, 16},  // link-local, with the metadata services of clouds
    {0xAC100000, 12},  // private
    {0xC0000000, 24},  // protocol assignments
    {0xC0000200, 24},  // documentation
    {0xC0586300, 24},  // relays of 6to4
    {0xC0A80000, 16},  // private
    {0xC6120000, 15},  // benchmarks
    {0xC6336400, 24},  // documentation
    {0xCB007100, 24},  // documentation
    {0xE0000000, 3},   // multicast, reserved, broadcast
};

static int is_public4(uint32_t address) {
  for (size_t i = 0; i < sizeof special4 / sizeof *special4; i++) {
    uint32_t mask = 0xFFFFFFFFu << (32 - special4[i].bits);
    if ((address & mask) == special4[i].base) return 0;
  }
  return 1;
}

// Only what is given out for global unicast (2000::/3) is public, less its special blocks: with
// that, loopback, unique-local, link-local, multicast, IPv4-mapped and NAT64 addresses are refused.
static int is_public6(const uint8_t *b) {
  if ((b[0] & 0xE0) != 0x20) return 0;
  // Protocol assignments with Teredo (2001::/23), documentation (2001:db8::/32, 3fff::/20).
  if (b[0] == 0x20 && b[1] == 0x01 && (b[2] & 0xFE) == 0) return 0;
  if (b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0D && b[3] == 0xB8) return 0;
  if (b[0] == 0x3F && b[1] == 0xFF && (b[2] & 0xF0) == 0) return 0;
  // 6to4 holds an IPv4 address.
  if (b[0] == 0x20 && b[1] == 0x02) return 0;
  return 1;
}

int rapporteur_is_public(const struct sockaddr *address) {
  if (address->sa_family == AF_INET) {
    struct sockaddr_in in4;
    memcpy(&in4, address, sizeof in4);
    return is_public4(ntohl(in4.sin_addr.s_addr));
  }
  if (address->sa_family == AF_INET6) {
    struct sockaddr_in6 in6;
    memcpy(&in6, address, sizeof in6);
    return is_public6(in6.sin6_addr.s6_addr);
  }
  return 0;
}

int ccurl_is_public(const char *text) {
  struct in_addr in4;
  struct in6_addr in6;
  if (inet_pton(AF_INET, text, &in4) == 1) return is_public4(ntohl(in4.s_addr));
  if (inet_pton(AF_INET6, text, &in6) == 1) return is_public6(in6.s6_addr);
  return 0;
}
