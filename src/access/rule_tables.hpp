// The parts of the table of rules.cpp that stand in headers of their own. For rules.cpp alone.
#pragma once
#include "access/contact_rules.hpp"
#include "access/delivery_rules.hpp"
#include "access/meeting_rules.hpp"
#include "access/message_rules.hpp"
#include "access/trouble_rules.hpp"
#include "access/undertaking_rules.hpp"
