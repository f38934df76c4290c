using System.Text.Json;
using System.Text.Json.Nodes;
using Electoral.Tally.Tests.Conventions;
using Json.Schema;

namespace Electoral.Tally.Tests.Rendering.Json;

/// <summary>The schemas are made of the forms, and real results are valid by them.</summary>
public sealed class SchemaTests
{
    private static readonly string Folder = Repository.File("docs/schema");

    private static Dictionary<string, JsonSchema> Schemas { get; } = ContractForms.Types.ToDictionary(
        type => type.Name, type => JsonSchema.FromText(SchemaWriter.Write(type)), StringComparer.Ordinal);

    private static readonly string[] NotMet =
    [
        "AuditStratum", "AverageVotes", "BallotDiscrepancies", "Bravo", "ClaimedPair", "ControlTotal",
        "CorrectionSuggestion", "CountChange", "CountDifference", "DuplicateConflict", "ExclusionEffect",
        "FirstRoundWin", "FittedElection", "LabelConflict", "LayoutProposal", "MeanTestResult", "MembershipRule",
        "MembershipVote", "OutcomeRule", "ProposedColumn", "ReadProgress", "RegisterConflict", "SheetError",
        "SheetFlag", "StratifiedRisk", "StreamedTotals", "SuperSimple", "UnitComparison", "UnitFindings",
    ];

    private static readonly EvaluationOptions Options = Registered();

    public static TheoryData<string> Types() => [.. ContractForms.Types.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void The_schema_is_that_of_the_form(string name) =>
        GoldenFile.Check(Path.Combine(Folder, SchemaWriter.FileOf(name)), SchemaWriter.Write(TypeOf(name)));

    [Fact]
    public void There_is_no_schema_of_anything_else() => Assert.Equal(
        ContractForms.Types.Select(type => SchemaWriter.FileOf(type.Name)).Order(StringComparer.Ordinal),
        Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Fact]
    public void Results_of_an_election_are_valid()
    {
        var failures = new List<string>();
        foreach (var (type, values) in ContractSamples.All)
        {
            if (!ContractForms.Types.Contains(type)) continue;
            foreach (object value in values)
            {
                string json = JsonSerializer.Serialize(value, type);
                var result = Schemas[type.Name].Evaluate(JsonNode.Parse(json), Options);
                if (result.IsValid) continue;
                failures.Add($"{type.Name}: {string.Join("; ", Errors(result).Take(3))}");
                break;
            }
        }

        Assert.Empty(failures);
    }

    /// <summary>Types that no sample leads to are few, and named.</summary>
    [Fact]
    public void Nearly_every_type_is_among_the_results()
    {
        string[] missing =
        [
            .. ContractForms.Types.Where(type => !ContractSamples.All.ContainsKey(type)
                && type.Namespace != "Electoral.Tally.Statistics").Select(type => type.Name),
        ];
        Assert.Empty(missing.Except(NotMet));
    }

    [Theory]
    [InlineData("sheets", "\"many\"")]
    [InlineData("sheets", "-1")]
    [InlineData("contest", "{}")]
    [InlineData("votes", "[1, 2]")]
    [InlineData("pending", "null")]
    [InlineData("other", "1")]
    [InlineData("version", "2")]
    public void What_is_not_of_the_form_is_not_valid(string key, string value)
    {
        var totals = ContractSamples.All[typeof(Totals)][0];
        var json = JsonNode.Parse(JsonSerializer.Serialize(totals, typeof(Totals)))!;
        Assert.True(Schemas[nameof(Totals)].Evaluate(json, Options).IsValid);
        json[key] = JsonNode.Parse(value);
        Assert.False(Schemas[nameof(Totals)].Evaluate(json, Options).IsValid);
    }

    [Fact]
    public void What_is_left_out_is_missed()
    {
        foreach (string key in new[] { "contest", "votes", "derived", "registered" })
        {
            var json = JsonNode.Parse(JsonSerializer.Serialize((Totals)ContractSamples.All[typeof(Totals)][0]))!;
            json.AsObject().Remove(key);
            Assert.False(Schemas[nameof(Totals)].Evaluate(json, Options).IsValid);
        }
    }

    [Theory]
    [InlineData(nameof(TallySheet), """{"unit": "1/101", "code": "2", "votes": [1, null]}""", true)]
    [InlineData(nameof(TallySheet), """{"code": "2", "votes": [1]}""", false)]
    [InlineData(nameof(TallySheet), """{"unit": [], "code": "2", "votes": [-1]}""", false)]
    [InlineData(nameof(Contest), """{"selections": ["ANA", {"id": "BEN", "party": "P"}]}""", true)]
    [InlineData(nameof(Contest), """{"selections": [{"name": "Ana"}]}""", false)]
    [InlineData(nameof(Claim), """{"name": "second", "votes": {"ANA": 3}, "percentages": {"ANA": 51.20}}""", true)]
    [InlineData(nameof(Claim), """{"name": "second", "votes": {"ANA": 3}, "region": 4}""", false)]
    public void A_schema_of_input_agrees_with_the_reader(string name, string json, bool isValid)
    {
        Assert.Equal(isValid, Schemas[name].Evaluate(JsonNode.Parse(json), Options).IsValid);
        Action read = () => JsonSerializer.Deserialize(json, TypeOf(name));
        if (isValid) read();
        else Assert.ThrowsAny<JsonException>(read);
    }

    private static EvaluationOptions Registered()
    {
        var options = new EvaluationOptions { OutputFormat = OutputFormat.List };
        foreach (var schema in Schemas.Values) options.SchemaRegistry.Register(schema);
        return options;
    }

    private static IEnumerable<string> Errors(EvaluationResults result) => result.Details
        .Where(detail => detail.Errors is not null)
        .Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}");

    private static Type TypeOf(string name) => ContractForms.Types.Single(type => type.Name == name);
}
