using System.Text;

namespace Electoral.Tally;

/// <summary>
/// The types of external identifiers that carry what the standard has no field for, so that a table is read back
/// unchanged.
/// </summary>
internal static class CarriedField
{
    /// <summary>Of the report: the name of a level, from the top; the last is that of the sheet.</summary>
    public const string Level = NistVocabulary.Own + "level";

    /// <summary>
    /// Of the report: a count that the table has but none of its sheets gives; its label is <see cref="Extra"/> for a
    /// further one.
    /// </summary>
    public const string Field = NistVocabulary.Own + "field";

    /// <summary>Of the contest: blank ballots are valid.</summary>
    public const string BlankIsValid = NistVocabulary.Own + "blank-is-valid";

    /// <summary>Of a candidate: the id of a selection; its label is the identifier of the selection.</summary>
    public const string SelectionId = NistVocabulary.Own + "selection-id";

    /// <summary>Of a candidate: the name of a selection where it is not the candidate's.</summary>
    public const string SelectionName = NistVocabulary.Own + "selection-name";

    /// <summary>Of a candidate: the candidate of a selection that names one.</summary>
    public const string SelectionCandidate = NistVocabulary.Own + "selection-candidate";

    /// <summary>Of a unit: its valid votes.</summary>
    public const string Valid = NistVocabulary.Own + "valid";

    /// <summary>Of a unit: its blank votes, if undervotes are something else.</summary>
    public const string Blank = NistVocabulary.Own + "blank";

    /// <summary>Of a unit: its invalid votes, if overvotes are something else.</summary>
    public const string Invalid = NistVocabulary.Own + "invalid";

    /// <summary>Of a unit whose sheet does not count: its ballots cast.</summary>
    public const string BallotsCast = NistVocabulary.Own + "ballots-cast";

    /// <summary>
    /// Of a unit whose sheet does not count: its votes in the order of the selections, commas between.
    /// </summary>
    public const string Votes = NistVocabulary.Own + "votes";

    /// <summary>Of a unit: the status of its sheet, if it does not count.</summary>
    public const string Status = NistVocabulary.Own + "status";

    /// <summary>Of a unit: the key of its sheet.</summary>
    public const string Key = NistVocabulary.Own + "key";

    /// <summary>Of a unit: the stratum of its sheet.</summary>
    public const string Stratum = NistVocabulary.Own + "stratum";

    /// <summary>Of a unit: the address of an image of its sheet.</summary>
    public const string Image = NistVocabulary.Own + "image";

    /// <summary>Of a unit: when its sheet arrived.</summary>
    public const string Arrived = NistVocabulary.Own + "arrived";

    /// <summary>Of a unit: a further count; its label is the name.</summary>
    public const string Extra = NistVocabulary.Own + "extra";

    private static readonly byte[] OwnBytes = Encoding.UTF8.GetBytes(NistVocabulary.Own);

    /// <summary>Whether an identifier is one of these.</summary>
    public static bool IsOwn(ReadOnlySpan<byte> otherType) => otherType.StartsWith(OwnBytes);
}
