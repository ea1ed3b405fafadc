#include "notify/sms_number.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

TEST(SmsNumber, L11_a_mobile_number_however_it_is_written)
{
    for (auto const* phone : {"40000001", "40 00 00 01", "400 00 001", "+47 40 00 00 01", "0047 40000001", "(+47) 400-00-001"})
        EXPECT_EQ(sms_number(phone), "+4740000001") << phone;
    EXPECT_EQ(sms_number("90 00 00 01"), "+4790000001");
    EXPECT_EQ(sms_number("+46 70 000 00 01"), "+46700000001");
}

TEST(SmsNumber, L11_what_takes_no_sms_is_none)
{
    for (auto const* phone : {"", " ", "57 00 00 01", "+47 57 00 00 01", "4000000", "400000011", "40 00 00 01 (mor)", "ring mor", "40000001\r\nX",
             "+", "+47", "+123456", "+1234567890123456", "113"})
        EXPECT_FALSE(sms_number(phone)) << phone;
}

} // namespace
} // namespace samtak
