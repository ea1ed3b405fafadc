// The cast, what each has chosen to hear of, and what leaves because of it, caught.
#pragma once
#include "notify/hearing_store.hpp"
#include "notify/notice_store.hpp"
#include "notify/tell_members.hpp"
#include "tests/store/cast_policy.hpp"
#include "tests/store/caught_mails.hpp"

#include <set>

namespace samtak::test {

class CaughtSms final : public SmsSender {
public:
    Delivery send(Sms const& sms) override
    {
        sent.push_back(sms);
        return {next, "said by the test"};
    }
    std::vector<Sms> sent;
    Delivery::Outcome next = Delivery::Outcome::accepted;
};

inline Instant at(std::string_view text) { return *parse_instant(std::string{text} + ":00.000000Z"); }

class OnHearing : public OnTheCast {
protected:
    void evaluate(std::string_view by = "ane", std::string_view area = "health")
    {
        auto const found = db().read_one({"SELECT id FROM goal WHERE plan_id = $1 AND area = $2 ORDER BY place", {plan, area}});
        auto done = change(by);
        done.tell(GoalEvaluated{plan, found.row(0).id<GoalId>(0)});
        ASSERT_TRUE(db().commit(std::move(done)));
    }
    void run()
    {
        Worker one{
            {{"sunnfjord", &db(), notify_handlers({&db(), &municipality(), &facts_source(), &secrets(), &catalogues(), areas}, sender, &post)}},
            clock};
        for (int i = 0; i < 5; ++i) one.run_once();
    }
    void choose(std::string const& who, NoticeTopic topic, NoticeWay way)
    {
        auto const before = own(who);
        Hearing chosen = before;
        chosen.ways.choose(topic, way);
        save(who, before, chosen);
    }
    void be_quiet(std::string const& who, QuietTime const& quiet)
    {
        auto const before = own(who);
        Hearing chosen = before;
        chosen.quiet = quiet;
        save(who, before, chosen);
    }
    void save(std::string const& who, Hearing const& before, Hearing const& chosen)
    {
        auto one = change(who);
        HearingStore{db()}.save(one, decide<OwnSettings>(who, Scope{}).value(), before, chosen);
        ASSERT_TRUE(db().commit(std::move(one)));
    }
    OwnHearing own(std::string const& who) { return HearingStore{db()}.own(decide<OwnSettings>(who, Scope{}).value()); }
    void read_all(std::string const& who)
    {
        auto one = change(who);
        NoticeStore{db()}.mark_all_read(one, decide<ListNotices>(who, Scope{}).value());
        ASSERT_TRUE(db().commit(std::move(one)));
    }
    std::multiset<std::string> states(std::string_view who)
    {
        std::multiset<std::string> all;
        auto const found = db().read_one({"SELECT mail_state FROM notice WHERE member_id = $1", {member(who)}});
        for (auto const row : found) all.insert(std::string{row.text(0)});
        return all;
    }
    std::vector<Mail> mails_to(std::string const& who)
    {
        std::vector<Mail> theirs;
        for (auto const& mail : smtp.mails)
            if (mail.to.address == who + "@example.test") theirs.push_back(mail);
        return theirs;
    }
    std::int64_t lines(std::string_view who) { return count("SELECT count(*) FROM notice_choice WHERE member_id = $1", {member(who)}); }

    using States = std::multiset<std::string>;
    CaughtMails smtp;
    OutboundSender sender{municipality().name, "https://samtak.example/sunnfjord"};
    MailPost post{&smtp, "samtak@example.test", LeakGuard{{sender}}, 12};
    Instant const before_eight = at("2026-11-03T06:59"), eight = at("2026-11-03T07:00"); // Norwegian time is an hour later
};

} // namespace samtak::test
