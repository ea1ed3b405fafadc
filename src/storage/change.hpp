// One write, all or nothing: gathers statements, runs none, cannot read. A deed fills it and hands it to Changes::commit.
#pragma once
#include "kernel/ids.hpp"
#include "kernel/result.hpp"
#include "storage/statement.hpp"

#include <concepts>

namespace samtak {

// Failures of commit; compare with `failure.text == form_already_sent` to send the reader on to the first answer (done_form.hpp).
inline constexpr TextKey form_already_sent{"This form has already been sent."};
inline constexpr TextKey somebody_was_first{"Someone else has changed this in the meantime."};

// How many rows a statement must touch. Otherwise nothing of the change is saved and the answer is Problem::conflict.
struct Rows {
    static constexpr Rows exactly(int n) { return {n}; }
    static constexpr Rows one() { return {1}; }
    static constexpr Rows any() { return {-1}; }
    int expected;
};

// What an event is about: ids under names, nothing else. So no content can travel in the outbox.
class References {
public:
    template <class Tag> References&& with(std::string_view name, Id<Tag> const& id) &&
    {
        text_ += std::string{name} + "=" + id.str() + ";";
        return std::move(*this);
    }
    std::string const& text() const { return text_; } // "plan=…;goal=…;"
private:
    std::string text_;
};

// An event is a fact that happened: `static constexpr auto name = "plan.goal_evaluated"; References references() const;`
template <class E>
concept Event = requires(E const& event)
{
    {
        E::name
        } -> std::convertible_to<std::string_view>;
    {
        event.references()
        } -> std::convertible_to<References>;
};

class Change {
public:
    struct Step {
        Statement statement;
        Values values;
        Rows expected;
    };

    // From a form: `once` is the form's one-time id (table done_form), `by` who sent it, `at` now.
    Change(OnceId once, MemberId by, Instant at) : once_(once), by_(by), at_(at) {}
    // From a job or the program itself: no form behind it.
    static Change background(Instant at) { return Change{at}; }

    void add(Statement statement, Values values, Rows expected = Rows::one()) { steps_.push_back({statement, std::move(values), expected}); }
    // a row in the outbox, in the same transaction (architecture.md § 9)
    template <Event E> void tell(E const& event) { tell(std::string_view{E::name}, event.references()); }
    // where the form's sender goes; the same form sent again is sent there too. A path of ours, without query.
    void answer_with(std::string path) { answer_ = std::move(path); }

    // the coordination or plan that it is about, so that whoever has its page open hears of it (web/live.hpp)
    void concerns(std::string subject) { concerned_ = std::move(subject); }

    std::optional<OnceId> const& once() const { return once_; }
    std::optional<MemberId> const& by() const { return by_; }
    Instant at() const { return at_; }
    std::vector<Step> const& steps() const { return steps_; }
    std::string const& answer() const { return answer_; }
    std::string const& concerned() const { return concerned_; }

private:
    explicit Change(Instant at) : at_(at) {}
    void tell(std::string_view name, References const& references);

    std::optional<OnceId> once_;
    std::optional<MemberId> by_;
    Instant at_;
    std::vector<Step> steps_;
    std::string answer_;
    std::string concerned_;
};

class Changes {
public:
    virtual ~Changes() = default;
    // Returns when the change is durable. Rows not as expected, or a unique index in the way: Problem::conflict, nothing written.
    // Disk full, connection lost and the like: exception, nothing written (on a connection lost during COMMIT: unknown).
    virtual Result<void> commit(Change&& change) = 0;
    // The same for a line that must be durable before the reader sees anything (access log): many lines share one transaction.
    // For changes whose statements wait for no lock of others: inserts of new rows.
    virtual Result<void> commit_log(Change&& change) = 0;
    // The same, not waited for; a failure is only counted. For last-seen times, folded refusals and the like.
    virtual void commit_later(Change&& change) = 0;
};

} // namespace samtak
