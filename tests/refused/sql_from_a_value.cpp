// A statement is a literal: no value is glued into SQL.
#include "storage/statement.hpp"

using namespace samtak;

void find(std::string const& typed)
{
    Query const right{"SELECT id FROM person WHERE search_key = $1", {typed}};
    Statement const glued{"SELECT id FROM person WHERE search_key = '" + typed + "'"}; // refused
    (void)right;
}
