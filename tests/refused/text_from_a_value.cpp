// What is shown is looked up: a text key is a literal that translators see.
#include "kernel/result.hpp"

using namespace samtak;

void fail(std::string const& typed)
{
    TextKey const right = text_key("Choose a date.");
    TextKey const made = TextKey{typed.c_str()}; // refused
    (void)right;
    (void)typed;
}
