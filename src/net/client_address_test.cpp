#include "net/client_address.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Request resolved(TrustedProxies const& proxies, std::string const& peer, Fields headers)
{
    Request request;
    request.headers = std::move(headers);
    proxies.resolve(peer, request);
    return request;
}

TEST(ClientAddress, a_strangers_forwarding_headers_count_for_nothing)
{
    Request const request =
        resolved(TrustedProxies{{"10.0.0.1"}}, "192.0.2.7", {{"x-forwarded-for", "198.51.100.1"}, {"x-forwarded-proto", "https"}});
    EXPECT_EQ(request.client, "192.0.2.7");
    EXPECT_FALSE(request.secure);
}

TEST(ClientAddress, the_rightmost_that_is_not_ours_is_the_client)
{
    TrustedProxies const proxies{{"127.0.0.1", "10.0.0.0/8", "2001:db8::/32"}};
    EXPECT_EQ(resolved(proxies, "127.0.0.1", {{"x-forwarded-for", "203.0.113.9, 198.51.100.1, 10.1.2.3"}}).client, "198.51.100.1");
    EXPECT_EQ(resolved(proxies, "127.0.0.1", {{"x-forwarded-for", "203.0.113.9"}, {"x-forwarded-for", "10.9.9.9"}}).client, "203.0.113.9");
    EXPECT_EQ(resolved(proxies, "2001:db8::1", {{"x-forwarded-for", "2a00::5"}}).client, "2a00::5");
    EXPECT_EQ(resolved(proxies, "127.0.0.1", {{"x-forwarded-for", "[2a00::5]:4711"}}).client, "2a00::5");
    EXPECT_EQ(resolved(proxies, "127.0.0.1", {{"x-forwarded-for", "203.0.113.9:80"}}).client, "203.0.113.9");
    EXPECT_EQ(resolved(proxies, "127.0.0.1", {{"x-forwarded-for", "10.0.0.2"}}).client, "10.0.0.2"); // ours all the way
    EXPECT_EQ(resolved(proxies, "127.0.0.1", {}).client, "127.0.0.1");
}

TEST(ClientAddress, what_is_no_address_ends_the_chain_at_our_own_proxy)
{
    TrustedProxies const proxies{{"127.0.0.1", "10.0.0.2"}};
    EXPECT_EQ(resolved(proxies, "127.0.0.1", {{"x-forwarded-for", "203.0.113.9, unknown, 10.0.0.2"}}).client, "10.0.0.2");
    EXPECT_EQ(resolved(proxies, "127.0.0.1", {{"x-forwarded-for", "203.0.113.9,"}}).client, "127.0.0.1");
    EXPECT_EQ(resolved(proxies, "127.0.0.1", {{"x-forwarded-for", "<script>"}}).client, "127.0.0.1");
}

TEST(ClientAddress, https_is_what_the_nearest_proxy_says)
{
    TrustedProxies const proxies{{"127.0.0.1"}};
    EXPECT_TRUE(resolved(proxies, "127.0.0.1", {{"x-forwarded-proto", "https"}}).secure);
    EXPECT_TRUE(resolved(proxies, "127.0.0.1", {{"x-forwarded-proto", "http, https"}}).secure);
    EXPECT_FALSE(resolved(proxies, "127.0.0.1", {{"x-forwarded-proto", "https, http"}}).secure);
    EXPECT_FALSE(resolved(proxies, "127.0.0.1", {}).secure);
}

TEST(ClientAddress, forwarding_headers_are_gone_afterwards)
{
    Request const request = resolved(TrustedProxies{{"127.0.0.1"}}, "127.0.0.1",
        {{"host", "x"}, {"x-forwarded-for", "1.2.3.4"}, {"x-forwarded-host", "evil"}, {"forwarded", "for=1.2.3.4"}, {"x-real-ip", "1.2.3.4"}});
    EXPECT_EQ(request.headers, (Fields{{"host", "x"}}));
}

TEST(ClientAddress, an_ipv4_peer_on_an_ipv6_socket_is_the_same_address)
{
    EXPECT_EQ(resolved(TrustedProxies{{"10.0.0.1"}}, "::ffff:10.0.0.1", {{"x-forwarded-for", "203.0.113.9"}}).client, "203.0.113.9");
    EXPECT_EQ(resolved(TrustedProxies{{}}, "::ffff:10.0.0.1", {}).client, "10.0.0.1");
}

TEST(ClientAddress, refuses_a_setting_that_is_no_network)
{
    for (std::string const text : {"", "proxy", "10.0.0.1/33", "10.0.0.1/", "10.0.0.1/x", "::1/129", "10.0.0.1/-1", "10.0.0/8"}) {
        EXPECT_THROW(TrustedProxies{{text}}, std::runtime_error) << text;
    }
}

TEST(ClientAddress, is_grouped_by_what_one_subscriber_has)
{
    EXPECT_EQ(address_group("192.0.2.7"), "192.0.2.7");
    EXPECT_EQ(address_group("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
    EXPECT_EQ(address_group("2001:db8:1:2:ffff::1"), "2001:db8:1:2::");
    EXPECT_EQ(address_group("unknown"), "unknown");
}

} // namespace
} // namespace samtak
