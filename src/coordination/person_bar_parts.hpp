// Moved to people/, so that consent/ can show it too. Goes when nobody includes it here any more.
#pragma once
#include "people/person_bar_parts.hpp"
