#include "plan/signature.hpp"

#include <sodium.h>

#include <array>

namespace samtak {
namespace {

template <class Tag> std::string text(std::optional<Id<Tag>> const& id) { return id ? id->str() : std::string{}; }

} // namespace

std::string signed_bytes(PlanId const& plan, Evaluation const& e)
{
    std::string bytes = "samtak evaluation 1\n";
    auto const line = [&](std::string_view name, std::string_view value) { ((bytes += name) += '=') += std::string{value} + "\n"; };
    line("id", e.id.text());
    line("plan", plan.text());
    line("goal", text(e.goal));
    line("measure", text(e.measure));
    line("on", e.on.iso());
    line("outcome", code(e.outcome));
    line("next", e.next_on ? e.next_on->iso() : "");
    line("corrects", text(e.corrects));
    line("on_behalf_of", text(e.on_behalf_of));
    line("by", e.by.text());
    line("at", instant_text(e.signed_at));
    line("level", e.signed_level);
    return bytes + "words=" + e.words;
}

std::string signature_of(PlanId const& plan, Evaluation const& evaluation)
{
    auto const bytes = signed_bytes(plan, evaluation);
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
    std::array<char, hash.size() * 2 + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return {hex.data(), hash.size() * 2};
}

} // namespace samtak
