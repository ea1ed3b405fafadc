// A connection's bytes through the request reader, as the server does it: whatever comes, what is called whole is clean.
#include "net/client_address.hpp"
#include "net/request_reader.hpp"

#include <cstdint>
#include <cstdlib>

namespace {

using namespace samtak;

void demand(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

void check(Request const& request)
{
    demand(request.path.starts_with('/') && valid_utf8(request.path));
    demand(request.path.find("//") == std::string::npos && request.path.find("/../") == std::string::npos);
    for (char const c : request.path) {
        demand(static_cast<unsigned char>(c) >= 0x20 && c != '\x7f');
    }
    for (auto const& [name, value] : request.headers) {
        demand(!name.empty() && (name + value).find_first_of(std::string_view{"\r\n\0", 3}) == std::string::npos);
        demand(name.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ: ") == std::string::npos);
    }
    demand(request.body.size() <= 300 && (request.method == Method::post || request.body.empty()));
    Fields fields;
    parse_urlencoded(request.body, fields);
}

// Each outcome as one line of text, so that two ways of cutting the same bytes can be compared.
std::string read_all(std::string_view bytes, std::size_t step)
{
    static RequestLimits const limits{.head = 600, .target = 200, .fields = 20, .body = {.form = 100, .upload = 300}, .upload_paths = {"/documents"}};
    static TrustedProxies const proxies{{"127.0.0.1", "10.0.0.0/8"}};
    std::string out;
    std::string rest;
    RequestReader reader{limits};
    for (std::size_t at = 0; at < bytes.size(); at += step) {
        rest += bytes.substr(at, step);
        for (bool more = true; more;) {
            std::size_t const used = reader.feed(rest);
            demand(used <= rest.size());
            rest.erase(0, used);
            more = false;
            reader.take_continue();
            if (reader.state() == RequestReader::State::refused) {
                return out + "refused " + std::to_string(reader.status());
            }
            if (reader.state() == RequestReader::State::whole) {
                check(reader.request());
                proxies.resolve("127.0.0.1", reader.request());
                demand(parse_address(reader.request().client).has_value());
                out += reader.request().path + "|" + reader.request().query + "|" + reader.request().body + "|" + reader.request().client +
                    (reader.keep_alive() ? "+\n" : "-\n");
                reader.reset();
                more = !rest.empty();
            }
        }
    }
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    std::string_view const bytes{reinterpret_cast<char const*>(data), size};
    std::string const whole = read_all(bytes, size);
    std::string const cut = read_all(bytes, 1 + data[size - 1] % 7U);
    // A refusal may come earlier or with another number when less is seen; what was understood before it is the same.
    demand(whole.substr(0, whole.rfind("refused")) == cut.substr(0, cut.rfind("refused")));
    return 0;
}
