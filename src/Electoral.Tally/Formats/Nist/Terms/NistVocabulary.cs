using System.Text;
using Electoral.Tally.Nist;

namespace Electoral.Tally;

/// <summary>The words of the standard: names of members, values of enumerations.</summary>
internal static class NistVocabulary
{
    public const string XmlNamespace = "http://itl.nist.gov/ns/voting/1500-100/v2";
    public const string XmlInstance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>The prefix of the class of every JSON object.</summary>
    public const string ClassPrefix = "ElectionResults.";

    /// <summary>What the standard has no field for is written as an external identifier of such a type.</summary>
    public const string Own = "electoral-tally.";

    private const int BucketCount = 256;

    /// <summary>In the order of <see cref="NistCountType"/>.</summary>
    private static readonly string[] CountTypes =
    [
        "total", "absentee", "absentee-fwab", "absentee-in-person", "absentee-mail", "early", "election-day",
        "provisional", "seats", "uocava", "write-in", "other",
    ];

    /// <summary>In the order of <see cref="NistResultsStatus"/>.</summary>
    private static readonly string[] Statuses =
    [
        "unofficial-partial", "unofficial-complete", "certified", "correction", "recount", "pre-election",
    ];

    private static readonly string[] ElectionTypes =
    [
        "general", "partisan-primary-closed", "partisan-primary-open", "primary", "runoff", "special", "other",
    ];

    private static readonly HashSet<string> UnitTypes = new(StringComparer.Ordinal)
    {
        "ballot-batch", "ballot-style-area", "borough", "city", "city-council", "combined-precinct", "congressional",
        "country", "county", "county-council", "drop-box", "judicial", "municipality", "polling-place", "precinct",
        "school", "special", "split-precinct", "state", "state-house", "state-senate", "town", "township", "utility",
        "village", "vote-center", "ward", "water",
    };

    private static readonly byte[][] CountTypeBytes = Array.ConvertAll(CountTypes, Encoding.UTF8.GetBytes);
    private static readonly (byte[] Name, NistMember Member)[][] Members = Buckets();

    /// <summary>The member with this name in JSON or as an element.</summary>
    public static NistMember MemberOf(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty) return NistMember.Unknown;
        foreach (var (known, member) in Members[Bucket(name)])
        {
            if (name.SequenceEqual(known)) return member;
        }

        return NistMember.Unknown;
    }

    public static NistCountType? CountTypeOf(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < CountTypeBytes.Length; i++)
        {
            if (text.SequenceEqual(CountTypeBytes[i])) return (NistCountType)i;
        }

        return null;
    }

    public static string NameOf(NistCountType type) => CountTypes[(int)type];

    public static NistResultsStatus? StatusOf(string text) =>
        Array.IndexOf(Statuses, text) is >= 0 and int index ? (NistResultsStatus)index : null;

    public static string NameOf(NistResultsStatus status) => Statuses[(int)status];

    public static bool IsElectionType(string text) => ElectionTypes.Contains(text);

    public static bool IsUnitType(string text) => UnitTypes.Contains(text);

    private static (byte[] Name, NistMember Member)[][] Buckets()
    {
        var named = Enum.GetValues<NistMember>().Where(member => member > NistMember.Class)
            .Select(member => (Encoding.UTF8.GetBytes(member.ToString()), member))
            .Concat([("@id"u8.ToArray(), NistMember.Id), ("@type"u8.ToArray(), NistMember.Class)])
            .ToLookup(member => Bucket(member.Item1));
        return [.. Enumerable.Range(0, BucketCount).Select(bucket => named[bucket].ToArray())];
    }

    private static int Bucket(ReadOnlySpan<byte> name) =>
        ((name[0] * 7) + (name[^1] * 31) + (name[name.Length / 2] * 3) + name.Length) % BucketCount;
}
