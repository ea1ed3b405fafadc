// The one place that makes a Grant: facts, ruling, log line, grant.
#pragma once
#include "access/access_log.hpp"
#include "access/grant.hpp"
#include "kernel/result.hpp"

namespace samtak {

class Policy {
public:
    Policy(FactSource& facts, AccessLog& log) : facts_(facts), log_(log) {}

    // not_found when the viewer may not even read it (or it isn't there): the same answer; not_yours when readable, but not theirs to do.
    template <Act A> Result<Grant<A>> decide(Viewer const& viewer, typename A::Subject subject, Use use, Day today)
    {
        Facts const facts = facts_.about(viewer, Subject{subject}, today);
        Ruling const ruling = rule(A::name, facts);
        if (!ruling.yes) return refuse(viewer, Subject{subject}, A::name, A::reading, facts);
        auto const line = log_.commit(viewer, Subject{subject}, A::name, use, ruling, facts);
        auto grant = granted<A>(viewer, std::move(subject), ruling.relation, ruling.parts, facts);
        grant.line_ = line;
        return grant;
    }

    // «See as» (L6): a read grant of the viewer's, cut to what that participant would see today. Logged as the viewer's own read.
    template <Act A> Result<Grant<A>> decide_seen_as(Viewer const& viewer, typename A::Subject subject, ParticipantId const& other, Day today)
    {
        auto mine = decide<A>(viewer, subject, Use::read, today);
        if (!mine) return mine;
        auto const theirs = facts_.about_participant(mine->coordination(), other, today);
        if (!theirs) return Failure{Problem::not_found, "This page isn't here."};
        Ruling const seen = rule(A::reading, *theirs);
        mine->parts_ = seen.yes ? mine->parts_.common(seen.parts) : Parts::none();
        mine->relation_ = Relation::participant;
        mine->is_parent_ = mine->is_parent_ || theirs->is_parent;
        mine->facts_.reset();
        return mine;
    }

    // How far the viewer may see the thing that a row of a list is about: what A would rule now. Opens no thing by itself and logs
    // nothing: the list's own line stands for its rows, so its grant is asked for.
    template <Act A, Act List>
        requires std::same_as<typename List::Subject, Scope> Ruling ruling_for_row(
            Grant<List> const&, Viewer const& viewer, typename A::Subject const& subject, Day today)
        {
            return rule(A::name, facts_.about(viewer, Subject{subject}, today));
        }

    // What a list held, said when it has been read and before it is shown: a line of its own in the log, durable when this returns (K6).
    template <Act List>
        requires std::same_as<typename List::Subject, Scope>
    void listed(Grant<List> const& grant, Viewer const& viewer, ListRead const& read)
    {
        log_.listed(viewer, grant.line_.value(), List::name, rule(List::name, *grant.facts_), read);
    }

    // May this viewer do it, as it stands now? For showing a button or not; opens nothing and logs nothing.
    template <Act A> bool would_allow(Viewer const& viewer, typename A::Subject const& subject, Day today)
    {
        return rule(A::name, facts_.about(viewer, Subject{subject}, today)).yes;
    }
    // Which parts of the grant's subject this member would see today: for whom one may ask. Opens nothing and logs nothing.
    template <Act A> Parts seen_by(Grant<A> const& grant, MemberId const& other, Day today)
    {
        auto const theirs = facts_.about_member(grant.coordination(), other, today);
        Ruling const seen = theirs ? rule(A::reading, *theirs) : Ruling{};
        return seen.yes ? seen.parts : Parts::none();
    }
    bool too_many_refusals(Viewer const& viewer) { return log_.too_many_refusals(viewer.member()); }

private:
    Failure refuse(Viewer const& viewer, Subject const& subject, std::string_view act, std::string_view reading, Facts const& facts)
    {
        log_.refused(viewer, subject, act);
        if (act != reading && rule(reading, facts).yes) return {Problem::not_yours, "Somebody else has to do this."};
        return {Problem::not_found, "This page isn't here."};
    }
    template <Act A> static Grant<A> granted(Viewer const& viewer, typename A::Subject subject, Relation relation, Parts parts, Facts const& facts)
    {
        Grant<A> grant{std::move(subject), viewer.member(), relation, parts};
        grant.person_ = facts.person;
        grant.coordination_ = facts.coordination;
        grant.is_parent_ = facts.is_parent;
        grant.facts_ = std::make_shared<Facts const>(facts);
        return grant;
    }
    FactSource& facts_;
    AccessLog& log_;
};

} // namespace samtak
