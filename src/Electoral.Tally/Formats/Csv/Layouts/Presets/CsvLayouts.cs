namespace Electoral.Tally.Layouts;

/// <summary>Layouts of files that authorities and collectors publish in the same form again and again.</summary>
/// <remarks>
/// <para>A preset is an ordinary layout: what differs in another year is changed by a <c>with</c> expression, or
/// in its JSON (<see cref="CsvLayout.ToJson"/>). A file that lacks a column of it is refused by name.</para>
/// <para>
/// Offices are words of the file, compared exactly. Selections that depend on the contest are found while reading if
/// the file has a record or a group of columns for each, and are arguments if it has a column for each.
/// </para>
/// </remarks>
public static partial class CsvLayouts
{
    /// <summary>Precinct results of OpenElections (United States): a record for each precinct and candidate.</summary>
    /// <param name="office">The office, such as "President" or "U.S. Senate".</param>
    /// <param name="hasCounties">Whether the file has a column "county": in some states it does not.</param>
    public static CsvLayout OpenElections(string office = "President", bool hasCounties = true)
    {
        ArgumentException.ThrowIfNullOrEmpty(office);
        var layout = CsvLayout.Parse("""
            {
              "levels": ["county", "precinct"],
              "selections": [],
              "exclude": {"precinct": ["Total", "Totals", "TOTAL"]},
              "long": {
                "selection": "candidate", "party": "party", "votes": "votes",
                "counts": {
                  "registered": {"office": ["Registered Voters"]}, "ballotsCast": {"office": ["Ballots Cast"]},
                  "invalid": {"candidate": ["Over Votes"]}, "blank": {"candidate": ["Under Votes"]}
                }
              }
            }
            """);
        return Of(layout, ("office", office)) with { Levels = [.. layout.Levels.Skip(hasCounties ? 0 : 1)] };
    }

    /// <summary>
    /// Precinct returns of the MIT Election Data and Science Lab (United States): a record for each precinct, candidate
    /// and mode of voting; modes add up.
    /// </summary>
    /// <param name="office">The office, such as "US PRESIDENT" or "US SENATE".</param>
    /// <param name="stage">The stage, such as "GEN", "PRI" or "RUNOFF".</param>
    public static CsvLayout Medsl(string office = "US PRESIDENT", string stage = "GEN")
    {
        ArgumentException.ThrowIfNullOrEmpty(office);
        ArgumentException.ThrowIfNullOrEmpty(stage);
        return Of(
            CsvLayout.Parse("""
                {
                  "levels": [
                    {"name": "state", "code": "state_po"},
                    {"name": "county", "code": "county_fips", "label": "county_name"},
                    {"name": "jurisdiction", "code": "jurisdiction_fips", "label": "jurisdiction_name"},
                    "precinct"
                  ],
                  "selections": [],
                  "long": {
                    "selection": "candidate", "party": "party_simplified", "votes": "votes", "repeated": "add",
                    "counts": {"invalid": {"candidate": ["OVERVOTES"]}, "blank": {"candidate": ["UNDERVOTES"]}}
                  }
                }
                """),
            ("office", office), ("stage", stage));
    }

    /// <summary>
    /// Poll-by-poll results of Elections Canada, general elections of 2004 to 2021: a record for each polling station
    /// and candidate. A void poll is annulled; a poll whose ballots were counted with another has no counts of its own.
    /// </summary>
    public static CsvLayout ElectionsCanada() => CsvLayout.Parse("""
        {
          "levels": [
            {"name": "district", "code": "Electoral District Number/Numéro de circonscription"},
            {"name": "poll", "code": "Polling Station Number/Numéro du bureau de scrutin"}
          ],
          "registered": "Electors for Polling Station/Électeurs du bureau",
          "invalid": "Rejected Ballots for Polling Station/Bulletins rejetés du bureau",
          "selections": [],
          "status": {
            "column": "Void Poll Indicator/Indicateur de bureau supprimé", "counted": ["N"], "annulled": ["Y"]
          },
          "long": {
            "selection": [
              "Candidate’s First Name/Prénom du candidat", "Candidate’s Family Name/Nom de famille du candidat"
            ],
            "party": "Political Affiliation Name_English/Appartenance politique_Anglais",
            "votes": "Candidate Poll Votes Count/Votes du candidat pour le bureau"
          }
        }
        """);

    private static CsvLayout Of(CsvLayout layout, params (string Column, string Word)[] filter) => layout with
    {
        Filter = [.. layout.Filter, .. filter.Select(word => KeyValuePair.Create(word.Column, word.Word))],
    };
}
