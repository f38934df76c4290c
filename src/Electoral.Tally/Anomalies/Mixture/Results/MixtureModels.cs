namespace Electoral.Tally.Mixtures;

/// <summary>What sheets are compared with by a mixture model of added ballots.</summary>
[Flags]
public enum MixtureModels
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>
    /// Stations with stations: the form of the published models. It mistakes geography for added ballots.
    /// </summary>
    Stations = 1,

    /// <summary>
    /// Stations with those of their own centre. Ballots added equally at all stations of a centre are not detected.
    /// </summary>
    Centres = 2,

    /// <summary>Both.</summary>
    All = Stations | Centres,
}
