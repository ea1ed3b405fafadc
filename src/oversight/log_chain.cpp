#include "oversight/log_chain.hpp"

#include <utility>

namespace samtak {
namespace {

using Kind = ChainFault::Kind;
constexpr std::pair<Kind, std::string_view> codes[] = {
    {Kind::changed, "changed"}, {Kind::missing_before, "missing_before"}, {Kind::not_linked, "not_linked"}, {Kind::gone, "gone"}};

} // namespace

std::string_view code(ChainFault::Kind kind)
{
    for (auto const& [one, text] : codes)
        if (one == kind) return text;
    return {};
}

std::optional<ChainFault::Kind> parse_chain_fault(std::string_view code)
{
    for (auto const& [one, text] : codes)
        if (text == code) return one;
    return std::nullopt;
}

std::vector<ChainFault> chain_faults(std::vector<ChainLine> const& lines)
{
    std::vector<ChainFault> faults;
    ChainLine const* before = nullptr;
    for (auto const& line : lines) {
        auto const wrong = [&](Kind kind) { faults.push_back({line.process, line.sequence, kind}); };
        if (line.hash != line.worked_out) wrong(Kind::changed);
        bool const same_chain = before && before->process == line.process;
        if (line.sequence == 1 && !line.previous.empty()) wrong(Kind::not_linked);
        if (same_chain && before->sequence + 1 != line.sequence)
            wrong(Kind::missing_before);
        else if (same_chain && line.previous != before->hash)
            wrong(Kind::not_linked);
        before = &line;
    }
    return faults;
}

} // namespace samtak
