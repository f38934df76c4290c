using System.Text.Json;

namespace Electoral.Tally.Tests.Documents;

/// <summary>The audit sample on published elections, against totals summed by an independent program.</summary>
public sealed class RealElectionTests(AuditSampleTests.Sample sample) : IClassFixture<AuditSampleTests.Sample>
{
    [Theory]
    [InlineData("venezuela-2024/actas.csv", null, """
        {"name": "actas.csv", "rows": 24532, "accepted": 24532, "rejected": 0, "blank": 0, "filtered": 0,
         "sha256": "fd2712796bf8ec77dfe02e07cd864882c93f4079238c2d21b822b7b9a999f8ea"}
        """, """
        {"sheets": 24532, "registered": 17745239, "ballotsCast": null, "valid": 10659128, "invalid": 1139,
         "blank": null, "votes": {"EG": 7156462, "NM": 3241461, "LM": 84446, "JABE": 19966, "JOBR": 21583, "AE": 49603,
                   "CF": 12321, "DC": 10308, "EM": 25570, "BERA": 37408},
         "derived": {"valid": null, "ballotsCast": 10660267}}
        """)]
    [InlineData("bolivia-2019/final.csv.gz", "bolivia-2019.json", """{"rows": 34555, "accepted": 34555}""", """
        {"sheets": 34555, "registered": 7315364, "ballotsCast": null, "valid": null, "invalid": 229337, "blank": 93507,
         "votes": {"CC": 2240920, "FPV": 23725, "MTS": 76827, "UCS": 25283, "MAS - IPSP": 2889359, "21F": 260316,
                   "PDC": 539081, "MNR": 42334, "PAN-BOL": 39826},
         "derived": {"valid": 6137671, "ballotsCast": 6460515}}
        """)]
    [InlineData("bolivia-2019/partial.csv.gz", "bolivia-2019.json", """{"rows": 28975, "accepted": 28975}""", """
        {"sheets": 28975, "registered": 6137228}
        """)]
    [InlineData("mexico-2018-quickcount/arrivals.txt", "mexico-2018-arrivals.json", """
        {"rows": 6307, "accepted": 6307}
        """, """
        {"sheets": 6307, "registered": 3620769, "ballotsCast": 2275143, "valid": null, "invalid": 58979, "blank": null}
        """)]
    [InlineData("mexico-2018-quickcount/sample.csv", "mexico-2018-sample.json", """
        {"rows": 7787, "accepted": 7787}
        """, """
        {"sheets": 7787, "registered": 4420377, "votes": {}}
        """)]
    [InlineData("czechia-2018/precincts.csv.gz", "czechia-2018.json", """{"rows": 14866, "accepted": 14866}""", """
        {"sheets": 14866, "registered": 8366433, "ballotsCast": null, "valid": 5148141, "invalid": null, "blank": null,
         "votes": {"HLASY_01": 221689, "HLASY_02": 472643, "HLASY_03": 526694, "HLASY_04": 63348, "HLASY_05": 29228,
                   "HLASY_06": 24442, "HLASY_07": 1985547, "HLASY_08": 454949, "HLASY_09": 1369601}}
        """)]
    [InlineData("rhode-island-2020/precincts.csv.gz", "rhode-island-2020.json", """
        {"rows": 3528, "accepted": 3528, "sheets": 504}
        """, """
        {"sheets": 504,
         "votes": {"Donald J. Trump": 199922, "Joseph R. Biden": 307486, "Roque \"Rocky\" De La Fuente": 923,
                   "Brian Carroll": 767, "Gloria La Riva": 847, "Jo Jorgensen": 5053, "WRITE-IN": 2759}}
        """)]
    [InlineData("france-2024/stations-round1.csv.gz", "france-2024.json", """
        {"rows": 201, "accepted": 201, "sheets": 201}
        """, """
        {"sheets": 201, "registered": 172019, "ballotsCast": 123580, "valid": 120586, "blank": 2580, "invalid": 414,
         "votes": {"ENS": 35244, "ECO": 1131, "DVC": 9874, "LR": 1444, "REC": 800, "EXG": 1271, "UG": 36924,
                   "RN": 30692, "EXD": 55, "DIV": 293, "DSV": 1050, "REG": 1808}}
        """)]
    [InlineData("france-2024/stations-round2.csv.gz", "france-2024.json", """
        {"rows": 201, "accepted": 201, "sheets": 201}
        """, """
        {"sheets": 201, "registered": 172053, "ballotsCast": 123363, "valid": 118213, "blank": 4625, "invalid": 525,
         "votes": {"ENS": 44449, "RN": 32415, "UG": 22110, "DVC": 19239}}
        """)]
    [InlineData("georgia-2016/precincts.csv.gz", "georgia-2016.json", """{"rows": 3668, "accepted": 3668}""", """
        {"sheets": 3668, "registered": 3573513, "ballotsCast": 1816097, "invalid": 62575,
         "votes": {"1 - State for the People": 60609, "2 - Progressive Democratic Movement": 1333,
                   "3 - Democratic Movement": 61892, "4 - Georgian Group": 2392,
                   "5 - United National Movement": 473906, "6 - Republican Party": 27152,
                   "7 - For United Georgia": 2919, "8 - Alliance of Patriots": 87573, "10 - Labour": 54742,
                   "11 - People's Government": 881, "12 - Communist Party - Stalin": 1772,
                   "14 - Georgia for Peace": 3829, "15 - Socialist Workers Party": 925,
                   "16 - United Communist Party": 1467, "17 - Georgia": 1557, "18 - Georgian Idea": 2928,
                   "19 - Industrialists - Our Homeland": 13738, "22 - Merab Kostava Society": 967,
                   "23 - Ours - People's Party": 1595, "25 - Leftist Alliance": 730, "26 - National Forum": 12704,
                   "27 - Free Democrats": 80883, "28 - In the Name of the Lord": 1512, "30 - Our Georgia": 924,
                   "41 - Georgian Dream": 852576}}
        """)]
    [InlineData("germany-2025/districts.csv.gz", "germany-2025.json", """
        {"rows": 366, "accepted": 366, "filtered": 58}
        """, """
        {"sheets": 366, "registered": 201032, "ballotsCast": 175170, "valid": 174731, "invalid": 439,
         "votes": {"F1": 70010, "F2": 17630, "F3": 22730, "F4": 8831, "F5": 28849, "F6": 7524, "F7": 8824,
                   "F8": 600, "F9": 1418, "F10": 695, "F11": 1023, "F12": 375, "F13": 1212, "F14": 129, "F15": 31,
                   "F16": 170, "F17": 4680}}
        """)]
    [InlineData("kenya-2022/forms.csv.gz", "kenya-2022.json", """{"rows": 30000, "accepted": 30000}""", """
        {"sheets": 30000, "votes": {"Raila": 3411601, "Ruto": 5260646, "WJ": 49672, "David": 30308}}
        """)]
    [InlineData("romania-2019/sections.csv.gz", "romania-2019.json", """{"rows": 18730, "accepted": 18730}""", """
        {"sheets": 18730, "registered": 18267256, "ballotsCast": 8967529, "valid": 8690356, "invalid": 270186,
         "votes": {"g1": 2031585, "g2": 1861655, "g3": 574408, "g4": 473062, "g5": 2327988, "g6": 368338,
                   "g7": 51850, "g8": 492099, "g9": 38601, "g10": 25753, "g11": 48889, "g12": 52696, "g13": 19646,
                   "g14": 96721, "g15": 104820, "g16": 122245}}
        """)]
    public void The_totals_are_those_published(string data, string? layout, string source, string totals)
    {
        string[] arguments = [Repository.Data(data.Split('/')), "--json", "out.json"];
        if (layout is not null) arguments = [.. arguments, "--layout", Repository.File("docs/samples/layouts", layout)];
        var (exitCode, _, errors) = sample.Run(arguments);
        Assert.Equal((0, ""), (exitCode, errors));
        using var json = JsonDocument.Parse(sample.Written("out.json"));
        AssertContains(source, json.RootElement.GetProperty("source"));
        AssertContains(totals, json.RootElement.GetProperty("totals"));
    }

    [Fact]
    public void The_party_lines_of_Mexico_add_up_to_its_candidates()
    {
        string file = Repository.Data("mexico-2018-quickcount", "arrivals.txt");
        string layout = Repository.File("docs/samples/layouts/mexico-2018-arrivals.json");
        var (exitCode, output, errors) = sample.Run(file, "--layout", layout);
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Matches(@"\nRAC +516,739\n", output);
        Assert.Matches(@"\nJAMK +360,034\n", output);
        Assert.Matches(@"\nAMLO +1,207,530\n", output);
    }

    [Fact]
    public void Venezuela_is_decided_and_its_second_bulletin_impossible_under_both_readings()
    {
        string file = Repository.Data("venezuela-2024", "actas.csv");
        string[] whole = ["--stations", "30026", "--registered-total", "21321805", "--json", "out.json"];
        sample.Write("all.json", """
            {"name": "second bulletin", "votes": {"NM": 6408844, "EG": 5326104}, "valid": 12335884,
             "stations": null, "registeredTotal": null}
            """);
        var (exitCode, output, errors) = sample.Run([file, .. whole, "--claim", "all.json"]);
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Matches(@"\nLead in the worst case +338,435\n", output);
        using (var json = JsonDocument.Parse(sample.Written("out.json")))
        {
            AssertContains(
                """{"sheets": 0.8170252447878505, "registered": 0.8322578224498348}""",
                json.RootElement.GetProperty("coverage"));
            AssertContains("""
                {"leader": "EG", "runnerUp": "NM", "lead": 3915001, "leadMin": 338435, "leadMax": 7491567,
                 "verdict": "Decided", "majorityGuaranteed": true}
                """, json.RootElement.GetProperty("margin"));
            AssertContains("""
                {"name": "second bulletin", "verdict": "Impossible", "coverage": "all stations",
                 "shortfall": {"NM": 0, "EG": 1830358}, "fewestFalseSheets": 4217}
                """, json.RootElement.GetProperty("claim"));
        }

        sample.Write("part.json", """
            {"name": "second bulletin", "votes": {"NM": 6408844, "EG": 5326104}, "stations": 29086}
            """);
        (_, output, _) = sample.Run([file, .. whole, "--claim", "part.json"]);
        Assert.Matches(@"\n29,086 of 30,026 stations +Impossible +EG +5,326,104 +6,696,813 +1,370,709 ", output);
        Assert.Matches(@"\nall stations +Impossible +EG +5,326,104 +7,156,462 +1,830,358 +4,217\n", output);
        sample.Write("voters.json", """
            {"name": "second bulletin", "votes": {"NM": 6408844, "EG": 5326104}, "registeredTotal": 20654431}
            """);
        (_, output, _) = sample.Run([file, .. whole, "--claim", "voters.json"]);
        Assert.Matches(@"\n29,086 of 30,026 stations +Impossible +EG ", output);
        Assert.Matches(@"\n20,654,431 of 21,321,805 registered +Impossible +EG ", output);
    }

    [Fact]
    public void The_first_bulletin_of_Venezuela_has_the_counts_of_rounded_percentages()
    {
        sample.Write("first.json", """
            {"name": "first bulletin", "votes": {"NM": 5150092, "EG": 4445978}, "valid": 10058774}
            """);
        var (_, output, _) = sample.Run(Repository.Data("venezuela-2024", "actas.csv"), "--claim", "first.json");
        Assert.Matches(@"\nExactly the nearest count, of 3 +3\n", output);
        Assert.Contains("9.88E-09", output, StringComparison.Ordinal);
        Assert.Contains("one of many that could be looked for", output, StringComparison.Ordinal);
        Assert.Contains("in good faith, gives the same picture", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Mexicos_sheets_beyond_their_register_are_told_with_what_that_does()
    {
        var (exitCode, output, errors) = sample.Run(
            Repository.Data("mexico-2018-quickcount", "arrivals.txt"),
            "--layout", Repository.File("docs/samples/layouts/mexico-2018-arrivals.json"),
            "--frame", Repository.Data("mexico-2018-quickcount", "sample.csv"),
            "--frame-layout", Repository.File("docs/samples/layouts/mexico-2018-sample.json"));
        Assert.Equal((0, ""), (exitCode, errors));
        string told = output.ReplaceLineEndings(" ");
        while (told.Contains("  ", StringComparison.Ordinal)) told = told.Replace("  ", " ", StringComparison.Ordinal);
        Assert.Contains("48 of 6,307 collected sheets show more", told, StringComparison.Ordinal);
        Assert.Contains("42 of them have no registered voters and hold 28,259 ballots", told, StringComparison.Ordinal);
        Assert.Contains("nothing is decided while a missing one has no bound", told, StringComparison.Ordinal);
        Assert.Contains("18 missing stations have no capacity", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Bolivias_preliminary_count_decides_nothing_under_any_rule()
    {
        var (exitCode, output, errors) = sample.Run(
            Repository.Data("bolivia-2019", "partial.csv.gz"), "--json", "out.json",
            "--layout", Repository.File("docs/samples/layouts/bolivia-2019.json"),
            "--frame", Repository.Data("bolivia-2019", "final.csv.gz"));
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Matches(@"\nMissing stations +5,580\nRegistered voters missing +1,178,136\n", output);
        Assert.Matches(
            @"\nfirst round won with more than 50 % of +Not decided\nthe valid votes, or at least 40 %", output);
        using var json = JsonDocument.Parse(sample.Written("out.json"));
        AssertContains("""
            {"leader": "MAS - IPSP", "runnerUp": "CC", "lead": 405644, "leadMin": -772492, "leadMax": 1583780,
             "verdict": "NotDecided", "majorityGuaranteed": false}
            """, json.RootElement.GetProperty("margin"));
    }

    private static void AssertContains(string expected, JsonElement found)
    {
        using var json = JsonDocument.Parse(expected);
        foreach (var member in json.RootElement.EnumerateObject())
        {
            var value = found.GetProperty(member.Name);
            Assert.True(
                JsonElement.DeepEquals(member.Value, value), $"{member.Name}: expected {member.Value}, found {value}");
        }
    }
}
