// What may leave the house by e-mail, SMS or calendar: a sentence from a fixed list and a link that says nothing (D4).
// There is no way to put a name, a place or a word of anyone's own into it: an OutboundText is a kind and a random reference.
#pragma once
#include "kernel/ids.hpp"
#include "text/words.hpp"

#include <vector>

namespace samtak {

enum class OutboundKind {
    news,         // there is something new to read
    question,     // a question waits for an answer
    invitation,   // invited to log in for the first time
    reminder,     // something has waited for a while
    login_closed, // the login they had is lost, and closed
    undertaking,  // how does it go: with a link that takes one answer without a login (L2)
    digest,       // the one of the day: there is something new, however much it is
    sms,          // the same, short: it has no subject
};
std::string_view outbound_kind_code(OutboundKind kind); // "news" …: what an outbox row keeps
std::optional<OutboundKind> parse_outbound_kind(std::string_view code);

// The secret of a link that takes one answer: 128 bits, never kept (notify/answer_link.hpp).
using AnswerToken = Id<struct AnswerTokenTag>;

// Who sends, made once at start from profile and settings; never from anything about a person.
class OutboundSender {
public:
    // `municipality` as in the profile, `address` as "https://samtak.example/municipality": no user, query or
    // fragment. Throws std::invalid_argument when either could carry something else, such as a line break.
    OutboundSender(std::string municipality, std::string address);
    // For those with address protection: no municipality, and a link to the front page only (folkeregisterloven § 10-4, K10).
    static OutboundSender neutral(std::string origin);

    std::string const& name() const { return name_; }
    std::string const& address() const { return address_; }
    bool is_neutral() const { return neutral_; }
    std::string link(NoticeId const& reference) const;       // address/n/<32 hexadecimal digits>; neutral: the front page
    std::string notices_link() const;                        // address/notices; neutral: the front page
    std::string answer_link(AnswerToken const& token) const; // address/answer/<32 hexadecimal digits>; neutral: the front page

private:
    OutboundSender() = default;
    std::string name_, address_;
    bool neutral_ = false;
};

struct OutboundMessage {
    std::string subject, body; // plain text, lines end with \n
};

class OutboundText {
public:
    constexpr OutboundText(OutboundKind kind, NoticeId const& reference) : kind_(kind), reference_(reference) {}
    // Of the kind `undertaking`, which needs one.
    constexpr OutboundText(NoticeId const& reference, AnswerToken const& token)
        : kind_(OutboundKind::undertaking), reference_(reference), token_(token)
    {
    }
    OutboundKind kind() const { return kind_; }
    NoticeId const& reference() const { return reference_; }
    // In the receiver's language. The sentences are not in the catalogues: what leaves is approved in code, by a second reader.
    OutboundMessage render(Words const& words, OutboundSender const& sender) const;

private:
    OutboundKind kind_;
    NoticeId reference_;
    std::optional<AnswerToken> token_;
};

// The approved list, in every language. {link}, {answer}, {notices} and {sender} are its only holes.
struct OutboundSentence {
    OutboundKind kind;
    Language language;
    std::string_view subject;
    std::string body;
};
std::vector<OutboundSentence> const& outbound_sentences();

} // namespace samtak
