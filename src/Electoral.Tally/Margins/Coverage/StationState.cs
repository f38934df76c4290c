namespace Electoral.Tally;

/// <summary>What is known of a station of the frame; a later state outweighs an earlier one.</summary>
internal enum StationState : byte
{
    /// <summary>No sheet of it was collected.</summary>
    Missing = 0,

    /// <summary>Its sheet was annulled.</summary>
    Annulled = 1,

    /// <summary>Its sheet awaits a decision: the station is missing.</summary>
    Pending = 2,

    /// <summary>A counted sheet of it was collected.</summary>
    Collected = 3,
}
