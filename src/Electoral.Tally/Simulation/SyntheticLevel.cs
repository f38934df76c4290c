using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Simulation;

/// <summary>One level of the units of a synthetic election, and how much its units differ from one another.</summary>
/// <remarks>
/// Dispersions are those of <see cref="SyntheticElection"/>: a unit's true proportion varies around that of the unit
/// above, p, with variance p(1 − p)ρ. Equality compares all five. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<SyntheticLevel>))]
public sealed record SyntheticLevel : IJsonResult<SyntheticLevel>
{
    /// <summary>A level with a name and a number of units.</summary>
    /// <param name="name">What the level is called, such as "state".</param>
    /// <param name="units">The number of units of the whole level, at least 1.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public SyntheticLevel(string name, int units)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        (Name, Units) = (name, units);
    }

    /// <summary>What the level is called.</summary>
    public string Name { get; }

    /// <summary>The number of units of the whole level.</summary>
    public int Units { get; }

    /// <summary>
    /// How unequally the units of the next level are spread over the units of this one: the coefficient of variation of
    /// a gamma weight that each unit has. The lowest level does not use it. <value>The default is 0.5.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 10.</exception>
    public double SizeVariation { get; init => field = Throw.IfOutside(value, 0, 10); } = 0.5;

    /// <summary>ρ of the turnout, from 0 (all equal) to 0.5. <value>The default is 0.005.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 0.5.</exception>
    public double TurnoutDispersion { get; init => field = Throw.IfNoDispersion(value); } = 0.005;

    /// <summary>
    /// ρ of the splits between selections, from 0 (all equal) to 0.5. <value>The default is 0.01.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 0.5.</exception>
    public double ShareDispersion { get; init => field = Throw.IfNoDispersion(value); } = 0.01;

    /// <summary>The name and the number of units.</summary>
    public override string ToString() => VisibleText.Line($"{Name} {Units:N0}");

    static void IJsonResult<SyntheticLevel>.Describe(JsonForm<SyntheticLevel> form) => form
        .Text("name", level => level.Name)
        .Whole("units", level => level.Units)
        .Number("sizeVariation", level => level.SizeVariation)
        .Number("turnoutDispersion", level => level.TurnoutDispersion)
        .Number("shareDispersion", level => level.ShareDispersion);
}
