// Sound papers of our own, read back, and changes to them written as people say them: see form::Rule.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "check/example_plan.h"
#include "check/form/check.h"
#include "check/form/reading.h"
#include "papers/paper.h"

namespace kehoach::check::form {

struct Sample {
    papers::Paper paper;
    std::vector<Element> elements;  // as recognised before anything was changed
};

// "plan", "letter", "decision", "department", as `kind` ("docx", "xlsx", "pdf") built in memory and read
// back.
const Sample& sample(const std::string& name, const std::string& kind = "docx");

// The bytes of that paper.
std::string sample_bytes(const std::string& name, const std::string& kind);

// A copy of the sample that the first line of `changes` names ("letter:"; else the plan), changed.
papers::Paper changed(std::string_view changes, const std::string& kind = "docx");

std::vector<Finding> findings_on(const papers::Paper& paper, bool with_words = true,
                                 const Settings& settings = {.clones = std::nullopt});

// "QH-02 Quốc hiệu: size 14 pt; demanded: 12 pt - 13 pt"
std::vector<std::string> told(const std::vector<Finding>& findings);

const fill::Rules& law();
const layout::FontFiles& fonts();

}  // namespace kehoach::check::form
