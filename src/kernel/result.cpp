#include "kernel/result.hpp"

#include <stdexcept>

namespace samtak {

void throw_exception_from_error(Failure const& failure, boost::source_location const& at)
{
    throw std::logic_error{
        std::string{at.file_name()} + ":" + std::to_string(at.line()) + ": a failure was not handled: " + std::string{failure.text.source}};
}

} // namespace samtak
