// Proof that the policy said yes and that the access log has the line. Move-only, made for one request, never kept.
#pragma once
#include "access/facts.hpp"
#include "access/parts.hpp"
#include "access/rules.hpp"

#include <concepts>
#include <memory>
#include <string_view>
#include <utility>

namespace samtak {

// An act names its subject, itself, and the act that reads the same thing (for 403 or 404).
//   struct ReadPlan { using Subject = PlanId; static constexpr std::string_view name = "plan.read", reading = name; };
//   struct EvaluateGoal : ReadPlan { static constexpr std::string_view name = "plan.goal.evaluate"; };
template <class A>
concept Act = requires
{
    typename A::Subject;
    {
        A::name
        } -> std::convertible_to<std::string_view>;
    {
        A::reading
        } -> std::convertible_to<std::string_view>;
};

template <class A> class Grant {
public:
    Grant(Grant&&) noexcept = default;
    Grant& operator=(Grant&&) noexcept = default;
    Grant(Grant const&) = delete;
    Grant& operator=(Grant const&) = delete;

    typename A::Subject const& subject() const { return subject_; }
    MemberId const& by() const { return by_; }
    Relation relation() const { return relation_; }     // through which the policy said yes
    Parts parts() const { return parts_; }              // which parts of it this viewer may see; stores cut by it
    bool is_parent() const { return is_parent_; }       // K8: what a minor keeps from parents isn't there for this viewer
    PersonId const& person() const { return *person_; } // whom it is about; none (assertion) for a Scope
    CoordinationId const& coordination() const { return *coordination_; }
    // Would the same facts allow this act too? For showing a link or not; opens nothing. Never for a plan seen as another sees it.
    template <Act Also> bool also_allows() const { return facts_ && rule(Also::name, *facts_).yes; }
    template <class Weaker>
        requires std::derived_from<A, Weaker> Grant<Weaker> as()
    const
    {
        Grant<Weaker> weaker{subject_, by_, relation_, parts_};
        weaker.person_ = person_;
        weaker.coordination_ = coordination_;
        weaker.line_ = line_;
        weaker.facts_ = facts_;
        weaker.is_parent_ = is_parent_;
        return weaker;
    }

    // a grant to do more is good for what it implies, without saying so
    template <class Weaker>
        requires(std::derived_from<A, Weaker> && !std::same_as<A, Weaker>)
    operator Grant<Weaker>() const { return as<Weaker>(); }

private:
    template <class> friend class Grant;
    friend class Policy; // the only maker
    Grant(typename A::Subject subject, MemberId by, Relation relation, Parts parts)
        : subject_(std::move(subject)), by_(by), relation_(relation), parts_(parts)
    {
    }
    typename A::Subject subject_;
    MemberId by_;
    Relation relation_;
    Parts parts_;
    bool is_parent_ = false;
    std::optional<PersonId> person_;
    std::optional<CoordinationId> coordination_;
    std::optional<LogLineId> line_; // of the access log
    std::shared_ptr<Facts const> facts_;
};

} // namespace samtak
