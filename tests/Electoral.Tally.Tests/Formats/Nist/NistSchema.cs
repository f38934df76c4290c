namespace Electoral.Tally.Tests.Formats.Nist;

/// <summary>
/// The rules of the published schemas (version 2.0.3) for the classes that the library writes: members in the order of
/// the schema for XML, each with its type, "!" where it is required, "*" where it is a list.
/// </summary>
/// <remarks>
/// A type is a class, an enumeration, "string", "integer", "boolean", "date", "time", "language", or "@Class" for a
/// reference to an object of a class. Attributes of XML begin with "#".
/// </remarks>
internal static class NistSchema
{
    public static Dictionary<string, string[]> Classes { get; } = new(StringComparer.Ordinal)
    {
        ["ElectionReport"] =
        [
            "Election:Election*", "ExternalIdentifier:ExternalIdentifier*", "Format:ReportDetailLevel!",
            "GeneratedDate:time!", "GpUnit:ReportingUnit*", "Issuer:string!", "IssuerAbbreviation:string!",
            "IsTest:boolean", "Notes:string", "Party:Party*", "SequenceStart:integer!", "SequenceEnd:integer!",
            "Status:ResultsStatus!", "VendorApplicationId:string!",
        ],
        ["Election"] =
        [
            "BallotCounts:BallotCounts*", "Candidate:Candidate*", "Contest:CandidateContest*",
            "ElectionScopeId:@ReportingUnit!", "Name:InternationalizedText!", "StartDate:date!", "EndDate:date!",
            "Type:ElectionType!", "OtherType:string",
        ],
        ["BallotCounts"] =
        [
            "GpUnitId:@ReportingUnit!", "Type:CountItemType!", "BallotsCast:integer", "BallotsOutstanding:integer",
            "BallotsRejected:integer",
        ],
        ["Candidate"] =
        [
            "#Id", "BallotName:InternationalizedText!", "ExternalIdentifier:ExternalIdentifier*", "PartyId:@Party",
        ],
        ["CandidateContest"] =
        [
            "#Id", "ContestSelection:CandidateSelection*", "ElectionDistrictId:@ReportingUnit!",
            "ExternalIdentifier:ExternalIdentifier*", "Name:string!", "OtherCounts:OtherCounts*",
            "SubUnitsReported:integer", "TotalSubUnits:integer", "VoteVariation:VoteVariation",
            "NumberElected:integer", "VotesAllowed:integer!",
        ],
        ["CandidateSelection"] =
        [
            "#Id", "VoteCounts:VoteCounts*", "CandidateIds:@Candidate*", "EndorsementPartyIds:@Party*",
        ],
        ["VoteCounts"] = ["GpUnitId:@ReportingUnit!", "Type:CountItemType!", "Count:integer!"],
        ["OtherCounts"] =
        [
            "GpUnitId:@ReportingUnit!", "Overvotes:integer", "Undervotes:integer", "WriteIns:integer",
        ],
        ["ReportingUnit"] =
        [
            "#Id", "ComposingGpUnitIds:@ReportingUnit*", "ExternalIdentifier:ExternalIdentifier*",
            "Name:InternationalizedText", "CountStatus:CountStatus*", "Number:string", "SubUnitsReported:integer",
            "TotalSubUnits:integer", "Type:ReportingUnitType!", "OtherType:string", "VotersParticipated:integer",
            "VotersRegistered:integer",
        ],
        ["CountStatus"] = ["Status:CountItemStatus!", "Type:CountItemType!"],
        ["ExternalIdentifier"] = ["#Label:string", "Type:IdentifierType!", "OtherType:string", "Value:string!"],
        ["Party"] = ["#Id", "Name:InternationalizedText!"],
        ["InternationalizedText"] = ["Text:LanguageString*"],
        ["LanguageString"] = ["#Language:language!", "Content:string!"],
    };

    public static Dictionary<string, string[]> Enumerations { get; } = new(StringComparer.Ordinal)
    {
        ["ReportDetailLevel"] = ["precinct-level", "summary-contest"],
        ["ResultsStatus"] =
        [
            "certified", "correction", "pre-election", "recount", "unofficial-complete", "unofficial-partial",
        ],
        ["ElectionType"] =
        [
            "general", "partisan-primary-closed", "partisan-primary-open", "primary", "runoff", "special", "other",
        ],
        ["CountItemType"] =
        [
            "absentee", "absentee-fwab", "absentee-in-person", "absentee-mail", "early", "election-day", "provisional",
            "seats", "total", "uocava", "write-in", "other",
        ],
        ["CountItemStatus"] = ["completed", "in-process", "not-processed", "unknown"],
        ["VoteVariation"] =
        [
            "approval", "borda", "cumulative", "majority", "n-of-m", "other", "plurality", "proportional", "range",
            "rcv", "super-majority",
        ],
        ["IdentifierType"] = ["fips", "local-level", "national-level", "ocd-id", "state-level", "other"],
        ["ReportingUnitType"] =
        [
            "ballot-batch", "ballot-style-area", "borough", "city", "city-council", "combined-precinct",
            "congressional", "country", "county", "county-council", "drop-box", "judicial", "municipality",
            "polling-place", "precinct", "school", "special", "split-precinct", "state", "state-house",
            "state-senate", "town", "township", "utility", "village", "vote-center", "ward", "water", "other",
        ],
    };

    /// <summary>What is wrong with a value of a type, or null.</summary>
    public static string? Complaint(string type, string value) => type switch
    {
        _ when Enumerations.TryGetValue(type, out string[]? values) =>
            values.Contains(value) ? null : $"{type}: {value}",
        "integer" => long.TryParse(value, out _) ? null : $"no integer: {value}",
        "boolean" => value is "true" or "false" ? null : $"no boolean: {value}",
        "date" => Matches(value, @"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
        "time" => Matches(value, @"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})$"),
        "language" => Matches(value, "^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$"),
        _ => null,
    };

    private static string? Matches(string value, string pattern) =>
        System.Text.RegularExpressions.Regex.IsMatch(value, pattern) ? null : $"no {pattern}: {value}";
}
