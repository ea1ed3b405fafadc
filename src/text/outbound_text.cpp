#include "text/outbound_text.hpp"

#include "text/fill.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace samtak {

namespace {

struct KindCode {
    OutboundKind kind;
    std::string_view code;
};
constexpr std::array<KindCode, 8> kinds = {{
    {OutboundKind::news, "news"},
    {OutboundKind::question, "question"},
    {OutboundKind::invitation, "invitation"},
    {OutboundKind::reminder, "reminder"},
    {OutboundKind::login_closed, "login_closed"},
    {OutboundKind::undertaking, "undertaking"},
    {OutboundKind::digest, "digest"},
    {OutboundKind::sms, "sms"},
}};

// A name is letters (with those above ASCII), spaces and hyphens: no digit of a number, no line break of a header.
bool is_name(std::string_view text)
{
    auto const allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
    };
    return !text.empty() && text.size() <= 80 && std::all_of(text.begin(), text.end(), allowed);
}

bool is_host_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':'; }

// scheme://host[:port] and `parts` plain parts of a path after it
bool is_address(std::string_view text, std::ptrdiff_t parts)
{
    for (std::string_view const scheme : {"https://", "http://"}) {
        if (text.substr(0, scheme.size()) != scheme) continue;
        auto const rest = text.substr(scheme.size());
        auto const allowed = [](char c) { return is_host_letter(c) || c == '/'; };
        return !rest.empty() && rest.size() <= 200 && rest.front() != '/' && rest.back() != '/' && std::all_of(rest.begin(), rest.end(), allowed) &&
            std::count(rest.begin(), rest.end(), '/') == parts && rest.find("//") == std::string_view::npos;
    }
    return false;
}

} // namespace

std::string_view outbound_kind_code(OutboundKind kind)
{
    for (auto const& one : kinds)
        if (one.kind == kind) return one.code;
    throw std::logic_error("an outbound kind without a code");
}

std::optional<OutboundKind> parse_outbound_kind(std::string_view code)
{
    for (auto const& one : kinds)
        if (one.code == code) return one.kind;
    return std::nullopt;
}

OutboundSender::OutboundSender(std::string municipality, std::string address) : name_(std::move(municipality)), address_(std::move(address))
{
    if (!is_name(name_)) throw std::invalid_argument("the sender's name may hold letters, spaces and hyphens only");
    if (!is_address(address_, 1)) throw std::invalid_argument("the sender's address must be like https://samtak.example/municipality");
}

OutboundSender OutboundSender::neutral(std::string origin)
{
    if (!is_address(origin, 0)) throw std::invalid_argument("the origin must be like https://samtak.example");
    OutboundSender sender;
    sender.name_ = "Samtak";
    sender.address_ = std::move(origin);
    sender.neutral_ = true;
    return sender;
}

std::string OutboundSender::link(NoticeId const& reference) const { return neutral_ ? address_ + "/" : address_ + "/n/" + reference.str(); }

std::string OutboundSender::notices_link() const { return neutral_ ? address_ + "/" : address_ + "/notices"; }

std::string OutboundSender::answer_link(AnswerToken const& token) const { return neutral_ ? address_ + "/" : address_ + "/answer/" + token.str(); }

OutboundMessage OutboundText::render(Words const& words, OutboundSender const& sender) const
{
    for (auto const& sentence : outbound_sentences()) {
        if (sentence.kind != kind_ || sentence.language != words.language()) continue;
        return {std::string{sentence.subject}, fill(sentence.body, [&](std::string_view hole) -> std::optional<std::string> {
                    if (hole == "link") return sender.link(reference_);
                    if (hole == "notices") return sender.notices_link();
                    if (hole == "answer" && token_) return sender.answer_link(*token_);
                    if (hole == "sender") return sender.name();
                    return std::nullopt;
                })};
    }
    throw std::logic_error("no sentence for this kind in this language");
}

} // namespace samtak
