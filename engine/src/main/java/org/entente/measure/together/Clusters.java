package org.entente.measure.together;

/** The roll calls of each cluster, so that clusters can be drawn with replacement. */
final class Clusters {
  private final int[] first;
  private final int[] inOrder;

  Clusters(GroupVotes votes) {
    first = new int[votes.clusterCount() + 1];
    for (int cluster : votes.clusters()) {
      first[cluster + 1]++;
    }
    for (int c = 0; c < votes.clusterCount(); c++) {
      first[c + 1] += first[c];
    }
    int[] next = first.clone();
    inOrder = new int[votes.n()];
    for (int r = 0; r < inOrder.length; r++) {
      inOrder[next[votes.clusters()[r]]++] = r;
    }
  }

  int count() {
    return first.length - 1;
  }

  /** First place of a cluster in {@link #at}; the place after its last is the next one's first. */
  int first(int cluster) {
    return first[cluster];
  }

  /** Position, within the group's votes, of the roll call at a place. */
  int at(int place) {
    return inOrder[place];
  }
}
