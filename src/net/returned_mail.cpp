#include "net/returned_mail.hpp"

#include "net/start_gmime.hpp"

#include <algorithm>
#include <cctype>

namespace samtak {
namespace {

template <class T> using Object = GmimeObject<T>;

Object<GMimeMessage> message_in(std::string_view bytes)
{
    Object<GMimeStream> const stream{g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size())};
    Object<GMimeParser> const parser{g_mime_parser_new_with_stream(stream.get())};
    return Object<GMimeMessage>{g_mime_parser_construct_message(parser.get(), nullptr)};
}

bool is(GMimeObject* part, char const* type, char const* subtype)
{
    auto* const found = part ? g_mime_object_get_content_type(part) : nullptr;
    return found && g_mime_content_type_is_type(found, type, subtype);
}

std::string text_of(GMimeObject* part)
{
    if (!GMIME_IS_PART(part)) return {};
    auto* const content = g_mime_part_get_content(GMIME_PART(part));
    if (!content) return {};
    Object<GMimeStream> const stream{g_mime_stream_mem_new()};
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    auto const* const array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<char const*>(array->data), array->len};
}

// "Action: failed" of one of the receivers (RFC 3464 § 2.3.3); "delayed" is tried again by that server.
bool says_failed(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (std::size_t at = text.find("action:"); at != std::string::npos; at = text.find("action:", at + 1)) {
        if (at > 0 && text[at - 1] != '\n') continue;
        auto const word = text.find_first_not_of(" \t", at + 7);
        if (word != std::string::npos && text.compare(word, 6, "failed") == 0) return true;
    }
    return false;
}

std::optional<std::string> id_of(GMimeMessage* message)
{
    char const* const id = message ? g_mime_message_get_message_id(message) : nullptr;
    return id && *id ? std::optional{std::string{id}} : std::nullopt;
}

// The mail itself comes back, or its headers alone.
std::optional<std::string> original_id(GMimeObject* part)
{
    if (GMIME_IS_MESSAGE_PART(part)) return id_of(g_mime_message_part_get_message(GMIME_MESSAGE_PART(part)));
    if (!is(part, "text", "rfc822-headers")) return std::nullopt;
    auto const headers = text_of(part) + "\n\n";
    return id_of(message_in(headers).get());
}

} // namespace

std::optional<std::string> returned_message_id(std::string_view bytes)
{
    start_gmime();
    auto const message = message_in(bytes);
    auto* const top = message ? g_mime_message_get_mime_part(message.get()) : nullptr;
    if (!is(top, "multipart", "report") || !GMIME_IS_MULTIPART(top)) return std::nullopt;
    bool failed = false;
    std::optional<std::string> id;
    for (int i = 0; i < g_mime_multipart_get_count(GMIME_MULTIPART(top)); ++i) {
        auto* const part = g_mime_multipart_get_part(GMIME_MULTIPART(top), i);
        if (is(part, "message", "delivery-status")) failed = failed || says_failed(text_of(part));
        if (auto const found = original_id(part)) id = found;
    }
    return failed ? id : std::nullopt;
}

} // namespace samtak
