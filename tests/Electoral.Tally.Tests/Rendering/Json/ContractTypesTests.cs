using System.Reflection;
using System.Text.Json.Serialization;

namespace Electoral.Tally.Tests.Rendering.Json;

/// <summary>Every public type is of the JSON contract, or it is said here why not.</summary>
public sealed class ContractTypesTests
{
    private static readonly Dictionary<string, string[]> Left = new(StringComparer.Ordinal)
    {
        ["a verb's settings, chosen by the program"] =
        [
            "MissingStationLimits", "SheetLinking", "StratumSource", "ReportLanguage", "LinearCount", "NistHeader",
            "DataReaderColumn`1",
        ],
        ["a definition: what it computes is of the contract"] =
        [
            "AnomalyFamilyDefinition", "AnomalyTestDefinition", "AnomalyTestInput", "ValidationRule", "ValidationInput",
            "FindingCollector", "AuditRule", "MeanTest", "AlphaTest", "AlphaFixedTest", "AlphaShrinkTruncateTest",
            "BettingTest", "KaplanKolmogorovTest", "KaplanMarkovTest", "KaplanWaldTest", "MeanSample",
        ],
        ["collects something, and mutates"] =
            ["Builder", "ReadingBuilder", "LiveTally", "SheetRecord", "SheetIndex", "CentreStations"],
        ["a list, which the serializer writes as one"] = ["CountColumn", "UnitList", "Utf8Texts"],
        ["memory of a table, for other programs"] = ["SheetColumns"],
        ["a journal, and what it keeps"] = ["ITallyJournal", "MemoryJournal", "JournalEntry"],
        ["two parts that each have a form"] = ["SheetSubmission", "NistReport"],
        ["a part of a layout, which is one object with them"] =
        [
            "CsvCount", "CsvGroups", "CsvKeyColumn", "CsvLevel", "CsvLongCounts", "CsvLongForm", "CsvSelection",
            "CsvStatus",
        ],
        ["a part of a section for people, which is one object with them"] =
        [
            "CellValue", "CsvContent", "ReportColumn", "ReportListing", "ReportNote", "ReportPair", "ReportPairs",
            "ReportParagraph", "ReportPicture", "ReportTable", "ReportWarning",
        ],
    };

    private static readonly HashSet<string> LeftOut = [.. Left.Values.SelectMany(names => names)];

    private static Type[] Public { get; } =
    [
        .. typeof(TallyTable).Assembly.GetExportedTypes().Where(type => !type.IsEnum
            && !(type.IsAbstract && type.IsSealed)
            && !typeof(Delegate).IsAssignableFrom(type) && !typeof(Exception).IsAssignableFrom(type)
            && type.Namespace != "Electoral.Tally.Json" && !type.Name.EndsWith("Options", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Every_public_type_has_a_form_or_is_left_out_for_a_reason()
    {
        var known = JsonTypes.All.Types.ToHashSet();
        Assert.Empty(
            Public.Where(type => !known.Contains(type) && !LeftOut.Contains(type.Name)).Select(type => type.Name));
        Assert.Empty(known.Where(type => LeftOut.Contains(type.Name)).Select(type => type.Name));
        Assert.Empty(LeftOut.Except(Public.Select(type => type.Name)));
    }

    [Fact]
    public void Every_type_with_a_form_names_its_converter_and_has_keys()
    {
        foreach (var type in JsonTypes.All.Types)
        {
            Assert.True(type.GetCustomAttribute<JsonConverterAttribute>(inherit: false) is not null, type.Name);
        }

        foreach (var type in ContractForms.Types)
        {
            var members = ContractForms.ShapeOf(type)!.Members!;
            Assert.NotEmpty(members);
            Assert.Equal(members.Count, members.Select(member => member.Key).Distinct().Count());
            Assert.DoesNotContain(members, member => member.Key == JsonVersion.Key);
            Assert.All(members, member => Assert.Matches("^[a-z][A-Za-z0-9]*$", member.Key));
        }
    }

    /// <summary>A type without properties would be written as {} and say nothing: it has to refuse.</summary>
    [Fact]
    public void No_type_is_written_as_an_empty_object()
    {
        var silent = Public.Where(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Length == 0
            && type.GetCustomAttribute<JsonConverterAttribute>(inherit: false) is null);
        Assert.Equal(
            ["Builder", "ITallyJournal"], silent.Select(type => type.Name).Distinct().Order(StringComparer.Ordinal));
    }
}
