#include "net/mail.hpp"

#include "net/http.hpp"
#include "net/start_gmime.hpp"

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace samtak {
namespace {

template <class T> using Object = GmimeObject<T>;

bool one_line(std::string_view text)
{
    return valid_utf8(text) && std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7f'; });
}

bool sound_body(std::string_view text)
{
    return valid_utf8(text) && text.find('\0') == std::string_view::npos && text.find('\r') == std::string_view::npos;
}

// Every line ends with \r\n, and neither stands alone.
bool sound_calendar(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at)
        if ((text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n')) || (text[at] == '\n' && (at == 0 || text[at - 1] != '\r')))
            return false;
    return valid_utf8(text) && text.find('\0') == std::string_view::npos && text.ends_with("\r\n");
}

bool is_word(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

Object<GMimeTextPart> text_part(char const* subtype, std::string const& text)
{
    Object<GMimeTextPart> part{g_mime_text_part_new_with_subtype(subtype)};
    g_mime_text_part_set_charset(part.get(), "utf-8");
    g_mime_text_part_set_text(part.get(), text.c_str());
    // Never 8bit, so that no server on the way has to change it.
    g_mime_part_set_content_encoding(GMIME_PART(part.get()), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return part;
}

void add_mailbox(GMimeMessage* message, GMimeAddressType type, Mailbox const& mailbox)
{
    Object<InternetAddress> const address{
        internet_address_mailbox_new(mailbox.name.empty() ? nullptr : mailbox.name.c_str(), mailbox.address.c_str())};
    internet_address_set_charset(address.get(), "utf-8");
    internet_address_list_add(g_mime_message_get_addresses(message, type), address.get());
}

// Always UTF-8, which is what a calendar is in (RFC 5545 § 3.1.4): g_mime_text_part_set_text takes the smallest charset that fits.
Object<GMimePart> calendar_part(CalendarPart const& calendar)
{
    std::string text = calendar.text;
    text.erase(std::remove(text.begin(), text.end(), '\r'), text.end()); // comes back when the whole mail is written
    Object<GMimePart> part{g_mime_part_new_with_type("text", "calendar")};
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(part.get()), "charset", "utf-8");
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(part.get()), "method", calendar.method.c_str());
    Object<GMimeStream> const stream{g_mime_stream_mem_new_with_buffer(text.data(), text.size())};
    Object<GMimeDataWrapper> const content{g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT)};
    g_mime_part_set_content(part.get(), content.get());
    g_mime_part_set_content_encoding(part.get(), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return part;
}

void set_body(GMimeMessage* message, Mail const& mail)
{
    auto const plain = text_part("plain", mail.text);
    if (!mail.html && !mail.calendar) {
        g_mime_message_set_mime_part(message, GMIME_OBJECT(plain.get()));
        return;
    }
    Object<GMimeMultipart> const all{g_mime_multipart_new_with_subtype("alternative")};
    auto const add = [&](auto const& part) { g_mime_multipart_add(all.get(), GMIME_OBJECT(part.get())); };
    add(plain);
    if (mail.html) add(text_part("html", *mail.html));
    if (mail.calendar) add(calendar_part(*mail.calendar));
    g_mime_message_set_mime_part(message, GMIME_OBJECT(all.get()));
}

std::string written(GMimeMessage* message)
{
    Object<GMimeStream> const stream{g_mime_stream_mem_new()};
    std::unique_ptr<GMimeFormatOptions, Released<g_mime_format_options_free>> const options{g_mime_format_options_new()};
    g_mime_format_options_set_newline_format(options.get(), GMIME_NEWLINE_FORMAT_DOS);
    if (g_mime_object_write_to_stream(GMIME_OBJECT(message), options.get(), stream.get()) < 0) {
        throw std::runtime_error("a mail could not be composed");
    }
    GByteArray const* const bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<char const*>(bytes->data), bytes->len};
}

} // namespace

bool sound_address(std::string_view address)
{
    auto const at = address.find('@');
    bool const plain = std::all_of(address.begin(), address.end(),
        [](char c) { return c > ' ' && c < '\x7f' && std::string_view{"<>()[]\\,;:\""}.find(c) == std::string_view::npos; });
    return plain && address.size() <= 254 && at != std::string_view::npos && at > 0 && at + 1 < address.size() &&
        address.find('@', at + 1) == std::string_view::npos && address.front() != '-';
}

bool sound_mail(Mail const& mail)
{
    if (mail.calendar && (!sound_calendar(mail.calendar->text) || !is_word(mail.calendar->method))) return false;
    return sound_address(mail.from.address) && sound_address(mail.to.address) && sound_address(mail.message_id.text) && one_line(mail.from.name) &&
        one_line(mail.to.name) && one_line(mail.subject) && sound_body(mail.text) && (!mail.html || sound_body(*mail.html));
}

std::string message_bytes(Mail const& mail)
{
    start_gmime();
    Object<GMimeMessage> const message{g_mime_message_new(1)};
    add_mailbox(message.get(), GMIME_ADDRESS_TYPE_FROM, mail.from);
    add_mailbox(message.get(), GMIME_ADDRESS_TYPE_TO, mail.to);
    g_mime_message_set_subject(message.get(), mail.subject.c_str(), "utf-8");
    auto const seconds = std::chrono::duration_cast<std::chrono::seconds>(mail.at.time_since_epoch()).count();
    std::unique_ptr<GDateTime, Released<g_date_time_unref>> const date{g_date_time_new_from_unix_utc(seconds)};
    g_mime_message_set_date(message.get(), date.get());
    g_mime_message_set_message_id(message.get(), mail.message_id.text.c_str());
    // So that no "I am away" comes back to us, or tells that somebody got a mail from here.
    g_mime_object_set_header(GMIME_OBJECT(message.get()), "Auto-Submitted", "auto-generated", nullptr);
    g_mime_object_set_header(GMIME_OBJECT(message.get()), "X-Auto-Response-Suppress", "All", nullptr);
    set_body(message.get(), mail);
    return written(message.get());
}

} // namespace samtak
