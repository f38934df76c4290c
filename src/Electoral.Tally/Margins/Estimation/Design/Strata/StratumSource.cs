using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>Where the strata of a sample come from.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<StratumSource>))]
public sealed class StratumSource
{
    private StratumSource(string name, string? level, bool isColumn, Func<TallyRow, string?>? key) =>
        (Name, LevelName, IsColumn, Key) = (name, level, isColumn, key);

    /// <summary>One stratum: the whole.</summary>
    public static StratumSource Whole { get; } = Level("all");

    /// <summary>The stratum that the frame gives each station.</summary>
    public static StratumSource Column { get; } = new("stratum", null, true, row => row.Stratum);

    /// <summary>What the strata are called in results: the level, "stratum", or the name of the key.</summary>
    public string Name { get; }

    internal string? LevelName { get; }

    internal bool IsColumn { get; }

    internal Func<TallyRow, string?>? Key { get; }

    /// <summary>The units of a level of the frame.</summary>
    /// <param name="level">The name of the level; "all" is the root's.</param>
    public static StratumSource Level(string level)
    {
        ArgumentException.ThrowIfNullOrEmpty(level);
        return new(level, level, false, null);
    }

    /// <summary>A key of your own for each station of a frame that lists them.</summary>
    /// <param name="name">What the strata are called in results.</param>
    /// <param name="key">The stratum of a station of the frame's roll; null is a stratum of its own.</param>
    public static StratumSource By(string name, Func<TallyRow, string?> key)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(key);
        return new(name, null, false, key);
    }

    /// <summary>The name.</summary>
    public override string ToString() => VisibleText.Name(Name);
}
