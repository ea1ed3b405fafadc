#include "oversight/log_chain.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

ChainLine line(std::string process, std::int64_t sequence, std::string previous, std::string const& hash)
{
    return {std::move(process), sequence, std::move(previous), hash, hash};
}
using Kind = ChainFault::Kind;
using Faults = std::vector<ChainFault>;

TEST(LogChain, K6_D3_a_chain_that_fits_has_no_fault_also_when_it_begins_in_the_middle)
{
    EXPECT_EQ(chain_faults({line("a", 1, "", "h1"), line("a", 2, "h1", "h2"), line("b", 7, "unseen", "h7"), line("b", 8, "h7", "h8")}), Faults{});
    EXPECT_EQ(chain_faults({}), Faults{});
}

TEST(LogChain, K6_D3_a_changed_line_a_line_taken_out_and_one_put_in_are_seen)
{
    auto changed = line("a", 2, "h1", "h2");
    changed.worked_out = "other";
    EXPECT_EQ(chain_faults({line("a", 1, "", "h1"), changed}), (Faults{{"a", 2, Kind::changed}}));
    EXPECT_EQ(chain_faults({line("a", 1, "", "h1"), line("a", 3, "h2", "h3")}), (Faults{{"a", 3, Kind::missing_before}}));
    EXPECT_EQ(chain_faults({line("a", 1, "", "h1"), line("a", 2, "hx", "h2")}), (Faults{{"a", 2, Kind::not_linked}}));
    EXPECT_EQ(chain_faults({line("a", 1, "something", "h1")}), (Faults{{"a", 1, Kind::not_linked}})) << "nothing stands before the first";
}

} // namespace
} // namespace samtak
