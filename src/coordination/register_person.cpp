#include "coordination/register_person.hpp"

namespace samtak {
namespace {

void check_texts(RegisterPersonForm const& form, Day today, std::vector<FieldProblem>& fields)
{
    if (form.name.empty()) fields.push_back({"name", text_key("Write the person's name.")});
    if (auto const problem = birth_day_problem(form.born, today)) fields.push_back({"born", *problem});
    if (!legal_basis(form.legal_basis)) fields.push_back({"legal_basis", text_key("Choose the legal basis.")});
    if (!parse_address_protection(form.address_protection))
        fields.push_back({"address_protection", text_key("Choose whether the address is protected.")});
}

Person person_of(RegisterPersonForm const& form)
{
    Person person{PersonId::fresh(), form.name, form.called, form.born, form.born.has_value(), false,
        parse_address_protection(form.address_protection).value_or(AddressProtection::strict), form.language, form.interpreter, form.culture,
        form.phone, 1, form.representations};
    if (person.called.empty()) person.called = person.name.substr(0, person.name.find(' '));
    return person;
}

} // namespace

// hol § 7-2; forskrift 2022-06-22-1110 §§ 1, 9: legal basis from the first day, one active coordination per person.
Result<CoordinationId> register_person(Grant<RegisterPerson> const& grant, RegisterPersonForm const& form, PeopleStore& people,
    CoordinationStore& coordinations, Changes& changes, Change change, Numbers numbers, Day today)
{
    Failure failure{Problem::invalid, "Something in the form must be corrected.", {}};
    check_texts(form, today, failure.fields);
    auto number = checked_number(form.number_typed, numbers);
    if (!number) failure.fields.push_back({"number", number.error().text});
    if (!failure.fields.empty()) return failure;

    Person const person = person_of(form);
    auto const* basis = legal_basis(form.legal_basis);
    Coordination const coordination{
        form.coordination, fresh_case_number(today), std::string{basis->code}, std::string{basis->regime}, "undecided", today, 1};
    people.add(change, grant, person, *number);
    if (form.relay_level) {
        coordinations.open_with_relay(change, grant, coordination, person.id);
        BtiStore::begin(change, grant, coordination.id, *form.relay_level, today);
    } else
        coordinations.open(change, grant, coordination, person.id);
    if (auto saved = changes.commit(std::move(change)); !saved) {
        // the one index that two registrations can meet at is the number's (R1.03 K5): say so, and nothing of whose it is
        bool const sent_before = saved.error().fields.empty() && saved.error().text == text_key("This form has already been sent.");
        if (sent_before) return saved.error();
        return Failure{Problem::conflict, "This person is registered already. Ask {coordinating_unit.the} who coordinates.",
            {{"number", text_key("This person is registered already. Ask {coordinating_unit.the} who coordinates.")}}};
    }
    return coordination.id;
}

} // namespace samtak
